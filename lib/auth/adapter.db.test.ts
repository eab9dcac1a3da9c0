import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { AdapterUser } from "next-auth/adapters";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteOverSessions } from "@/db/queries/sessions";
import { followEmail } from "@/db/queries/users";
import { accounts, sessions, users } from "@/db/schema";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { createAdapter } from "./adapter";

let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

type Made = Omit<AdapterUser, "id" | "email"> & { email?: string };

function adapter(showsSession = true) {
  const made = createAdapter({ db: test.shop.db, env: test.shop.env, showsSession });
  // All of them are there; next-auth's type makes each optional.
  return made as Required<typeof made>;
}

/** As next-auth asks for it after a provider's answer; a provider without an address has none. */
async function join(over: Partial<Made> = {}) {
  const create = adapter().createUser as (user: Made) => Promise<AdapterUser>;
  return create({ name: "보름", emailVerified: null, ...over });
}

const newMail = () => `${randomUUID()}@shop.kr`;
const tomorrow = () => new Date(Date.now() + 86_400_000);

describe("joining", () => {
  it("with a provider that gives no address, any number of people", async () => {
    const [one, two] = [await join(), await join()];
    expect(one.id).not.toBe(two.id);
    expect(one.emailVerified).toBeNull();
  });

  it("by a link in a mail makes that address a way in; an address from a provider is none", async () => {
    const byMail = await join({ email: newMail(), emailVerified: new Date() });
    const byProvider = await join({ email: newMail() });
    const waysOf = (id: string) => test.shop.db.select().from(accounts).where(eq(accounts.userId, id));
    expect(await waysOf(byMail.id)).toMatchObject([{ provider: "email", providerAccountId: byMail.email }]);
    expect(await waysOf(byProvider.id)).toEqual([]);
  });

  it("keeps nothing of a provider's tokens", async () => {
    const { id } = await join();
    const account = {
      userId: id,
      type: "oauth",
      provider: "kakao",
      providerAccountId: randomUUID(),
    } as const;
    await adapter().linkAccount({ ...account, access_token: "secret-token", refresh_token: "more" } as never);
    expect(await adapter().getUserByAccount(account)).toMatchObject({ id });
    const rows = await test.shop.db.execute(sql`select to_jsonb(a) as row from accounts a`);
    expect(JSON.stringify(rows)).not.toContain("secret-token");
  });

  it("one identity at a provider is never two people's", async () => {
    const [one, two] = [await join(), await join()];
    const account = { type: "oauth", provider: "naver", providerAccountId: randomUUID() } as const;
    await adapter().linkAccount({ ...account, userId: one.id } as never);
    await expect(
      (async () => adapter().linkAccount({ ...account, userId: two.id } as never))(),
    ).rejects.toThrow();
  });
});

describe("a session", () => {
  it("is found by its token, and the table does not hold the token", async () => {
    const { id } = await join();
    const sessionToken = randomUUID();
    await adapter().createSession({ sessionToken, userId: id, expires: tomorrow() });
    expect(await adapter().getSessionAndUser(sessionToken)).toMatchObject({
      session: { sessionToken, userId: id },
      user: { id },
    });
    const rows = await test.shop.db.select().from(sessions).where(eq(sessions.userId, id));
    expect(JSON.stringify(rows)).not.toContain(sessionToken);
    await adapter().deleteSession(sessionToken);
    expect(await adapter().getSessionAndUser(sessionToken)).toBeNull();
  });

  it("that is over is none, and is swept", async () => {
    const { id } = await join();
    const sessionToken = randomUUID();
    await adapter().createSession({ sessionToken, userId: id, expires: new Date(Date.now() - 1000) });
    expect(await adapter().getSessionAndUser(sessionToken)).toBeNull();
    await deleteOverSessions(test.shop.db, 100);
    expect(await test.shop.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
  });

  it("is kept from next-auth where nobody asked for another way in, so that it links nothing", async () => {
    const { id } = await join();
    const sessionToken = randomUUID();
    await adapter().createSession({ sessionToken, userId: id, expires: tomorrow() });
    expect(await adapter(false).getSessionAndUser(sessionToken)).toBeNull();
  });

  it("goes with its person", async () => {
    const { id } = await join();
    const sessionToken = randomUUID();
    await adapter().createSession({ sessionToken, userId: id, expires: tomorrow() });
    await test.shop.db.delete(users).where(eq(users.id, id));
    expect(await adapter().getSessionAndUser(sessionToken)).toBeNull();
  });
});

it("a link's token is good for one use", async () => {
  const token = { identifier: newMail(), token: randomUUID(), expires: tomorrow() };
  await adapter().createVerificationToken(token);
  const uses = await Promise.all([1, 2, 3].map(() => adapter().useVerificationToken(token)));
  expect(uses.filter(Boolean)).toHaveLength(1);
});

describe("a provider's address is followed", () => {
  const emailOf = async (id: string) =>
    (await test.shop.db.select().from(users).where(eq(users.id, id)))[0]?.email ?? null;

  it("to another one, but never to one that is somebody else's", async () => {
    const [one, two] = [await join({ email: newMail() }), await join({ email: newMail() })];
    const next = newMail();
    await followEmail(test.shop.db, one.id, next);
    expect(await emailOf(one.id)).toBe(next);
    await followEmail(test.shop.db, one.id, two.email);
    expect(await emailOf(one.id)).toBe(next);
  });

  it("not by somebody who signs in by mail: the next link goes where they ask for it", async () => {
    const email = newMail();
    const { id } = await adapter().createUser({ email, emailVerified: new Date(), name: null } as never);
    await adapter().linkAccount({ userId: id, provider: "google", providerAccountId: randomUUID() } as never);
    await followEmail(test.shop.db, id, newMail());
    expect(await adapter().getUserByEmail(email)).toMatchObject({ id });
  });

  it("away, where it was the only way in, and an admin's office with it", async () => {
    const { id } = await join({ email: newMail() });
    await adapter().linkAccount({ userId: id, provider: "kakao", providerAccountId: randomUUID() } as never);
    await followEmail(test.shop.db, id, null);
    expect(await emailOf(id)).toBeNull();
  });

  it("not away, where another way in may have brought it", async () => {
    const { id } = await join({ email: newMail() });
    for (const provider of ["kakao", "naver"]) {
      await adapter().linkAccount({ userId: id, provider, providerAccountId: randomUUID() } as never);
    }
    await followEmail(test.shop.db, id, null);
    expect(await emailOf(id)).not.toBeNull();
  });
});
