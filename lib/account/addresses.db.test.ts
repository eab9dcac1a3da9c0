import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accounts } from "@/db/schema";
import { makeMember } from "@/db/testing/members";
import { anOrder } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { placeOrder } from "@/lib/orders/place-order";
import { listAddresses, MOST_ADDRESSES, removeAddress, saveAddress } from "./addresses";
import { findMarketingConsent, setMarketingConsent } from "./consents";
import { listWaysIn, removeWayIn } from "./ways-in";

let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

async function member() {
  return { userId: await makeMember(test), db: test.shop.db };
}
const home = {
  name: "보름",
  phone: "01012345678",
  postcode: "04524",
  line1: "세종대로 110",
  line2: "",
  isDefault: false,
};
const code = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("addresses", () => {
  it("the first is offered first, until another one asks for it; there is always one", async () => {
    const who = await member();
    const names = async () =>
      (await listAddresses(who)).map(({ name, isDefault }) => `${name}${isDefault ? "*" : ""}`);
    await saveAddress({ ...who, address: { ...home, name: "집" } });
    await saveAddress({ ...who, address: { ...home, name: "일터" } });
    expect(await names()).toEqual(["집*", "일터"]);
    const work = (await listAddresses(who)).find(({ name }) => name === "일터");
    await saveAddress({ ...who, id: work?.id ?? "", address: { ...home, name: "일터", isDefault: true } });
    expect(await names()).toEqual(["일터*", "집"]);
    await saveAddress({ ...who, id: work?.id ?? "", address: { ...home, name: "회사" } });
    expect(await names()).toEqual(["회사*", "집"]);
    await removeAddress({ ...who, id: work?.id ?? "" });
    expect(await names()).toEqual(["집*"]);
  });

  it("of another person are not there to be changed or deleted", async () => {
    const [who, other] = [await member(), await member()];
    await saveAddress({ ...other, address: home });
    const [theirs] = await listAddresses(other);
    const id = theirs?.id ?? "";
    expect(await code(saveAddress({ ...who, id, address: home }))).toBe("not_found");
    expect(await code(removeAddress({ ...who, id }))).toBe("not_found");
    expect(await listAddresses(other)).toEqual([theirs]);
  });

  it("are so many and no more, also when asked at once, and one of them is first", async () => {
    const who = await member();
    const saves = Array.from({ length: MOST_ADDRESSES + 5 }, () =>
      code(saveAddress({ ...who, address: { ...home, isDefault: true } })),
    );
    const answers = await Promise.all(saves);
    expect(answers.filter((answer) => answer === "too_many_addresses")).toHaveLength(5);
    const kept = await listAddresses(who);
    expect(kept).toHaveLength(MOST_ADDRESSES);
    expect(kept.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});

it("consent has a row a change of mind, and none for saying the same again", async () => {
  const who = await member();
  expect(await findMarketingConsent(who)).toEqual({ isGiven: false, history: [] });
  for (const isGiven of [false, true, true, false, true]) await setMarketingConsent({ ...who, isGiven });
  const { isGiven, history } = await findMarketingConsent(who);
  expect([isGiven, history.map((entry) => entry.isGiven)]).toEqual([true, [true, false, true]]);
});

it("consent that a member gives with an order is in the account, and an order without it takes none back", async () => {
  const who = await member();
  const order = async (marketing: boolean) => {
    const { request, ...placing } = anOrder(await makeVariant(test));
    const agreements = { purchase: true as const, marketing };
    const owner = { ...placing.owner, userId: who.userId };
    await placeOrder({ ...placing, owner, request: { ...request, agreements }, shop: test.shop });
  };
  await Promise.all([order(true), setMarketingConsent({ ...who, isGiven: true }), order(true)]);
  await order(false);
  const { isGiven, history } = await findMarketingConsent(who);
  expect([isGiven, history.length]).toEqual([true, 1]);
});

it("ways in go but for the last one, also when two are sent away at once", async () => {
  const who = await member();
  for (const provider of ["kakao", "naver"]) {
    const row = { userId: who.userId, provider, providerAccountId: randomUUID() };
    await test.shop.db.insert(accounts).values(row);
  }
  const answers = await Promise.all([
    code(removeWayIn({ ...who, provider: "kakao" })),
    code(removeWayIn({ ...who, provider: "naver" })),
  ]);
  expect(answers.sort()).toEqual(["done", "forbidden"]);
  expect(await listWaysIn(who)).toHaveLength(1);
});
