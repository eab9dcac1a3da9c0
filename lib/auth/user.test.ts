import { describe, expect, it } from "vitest";
import { DEMO_USERS, toUser } from "./user";

const ENV = { APP_ENV: "live", ADMIN_EMAILS: ["boss@shop.kr"] } as const;
const SHOP = { ...ENV, ADMIN_EMAILS: [...ENV.ADMIN_EMAILS] };
const PERSON = { id: "u1", name: null, email: "boss@shop.kr", emailVerified: new Date() };

describe("who runs the shop", () => {
  it.each([
    ["a proven address that is named", PERSON, true],
    ["the same, written otherwise", { ...PERSON, email: "Boss@Shop.kr" }, true],
    ["an address that nobody has proven", { ...PERSON, emailVerified: null }, false],
    ["another address", { ...PERSON, email: "someone@shop.kr" }, false],
    ["no address", { ...PERSON, email: null, emailVerified: null }, false],
  ])("%s: %j", (_name, row, isAdmin) => {
    expect(toUser(row, SHOP)?.isAdmin).toBe(isAdmin);
  });

  it("nobody, where nobody is named", () => {
    expect(toUser({ ...PERSON, email: "" }, { ...SHOP, ADMIN_EMAILS: [] })?.isAdmin).toBe(false);
  });
});

describe("the demo's two", () => {
  const row = (id: string) => ({ id, name: "데모", email: null, emailVerified: null });

  it("are there in the sandbox, one of them as an admin", () => {
    const sandbox = { ...SHOP, APP_ENV: "sandbox" } as const;
    expect(toUser(row(DEMO_USERS.shopper.id), sandbox)).toMatchObject({ isAdmin: false, isDemo: true });
    expect(toUser(row(DEMO_USERS.admin.id), sandbox)).toMatchObject({ isAdmin: true, isDemo: true });
  });

  it.each(["test", "live"] as const)(
    "are nobody in a shop with APP_ENV=%s, whatever the database holds",
    (APP_ENV) => {
      for (const { id } of Object.values(DEMO_USERS))
        expect(toUser(row(id), { ...SHOP, APP_ENV })).toBeNull();
    },
  );
});
