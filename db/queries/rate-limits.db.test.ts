import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DatabaseHandle, openDatabase } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { createTestDatabase } from "@/db/testing/database";
import { createLimiter, deleteOldCounts } from "./rate-limits";

const RATE = { points: 5, seconds: 60 };
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let one: DatabaseHandle;
let other: DatabaseHandle;
beforeAll(async () => {
  database = await createTestDatabase();
  one = openDatabase({ url: database.url, pool: 5, prepare: true });
  other = openDatabase({ url: database.url, pool: 5, prepare: false });
});
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await database.drop();
});

type Limiter = ReturnType<typeof createLimiter>;

async function passes(limiter: Limiter, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}

it("counts together what two processes see, with prepared statements and without, all at once", async () => {
  const limiters = [createLimiter(one.db, "together", RATE), createLimiter(other.db, "together", RATE)];
  const calls = Array.from({ length: 20 }, (_, index) => passes(limiters[index % 2] as Limiter, "caller"));
  const passed = (await Promise.all(calls)).filter(Boolean);
  expect(passed).toHaveLength(RATE.points);
});

it("counts each caller and each thing apart", async () => {
  const limiter = createLimiter(one.db, "apart", RATE);
  for (let call = 0; call < RATE.points; call += 1) expect(await passes(limiter, "caller")).toBe(true);
  expect(await passes(limiter, "caller")).toBe(false);
  expect(await passes(limiter, "another caller")).toBe(true);
  expect(await passes(createLimiter(one.db, "something else", RATE), "caller")).toBe(true);
});

it("lets a caller in again when the time is over, and says how long that takes", async () => {
  const limiter = createLimiter(one.db, "again", RATE);
  for (let call = 0; call <= RATE.points; call += 1) await passes(limiter, "caller");
  const refusal = (await limiter.consume("caller").catch((refused: unknown) => refused)) as {
    msBeforeNext: number;
  };
  expect(refusal.msBeforeNext).toBeGreaterThan(50_000);
  expect(refusal.msBeforeNext).toBeLessThanOrEqual(60_000);
  // A minute later, for another process that has not refused the caller itself.
  await one.db
    .update(rateLimits)
    .set({ expire: Date.now() - 1 })
    .where(sql`${rateLimits.key} = 'again:caller'`);
  expect(await passes(createLimiter(other.db, "again", RATE), "caller")).toBe(true);
});

it("a caller that is over costs no query, until its time is up", async () => {
  const limiter = createLimiter(one.db, "cheap", RATE);
  for (let call = 0; call <= RATE.points + 1; call += 1) await passes(limiter, "caller");
  const countOf = async () =>
    (await one.db.select().from(rateLimits)).find(({ key }) => key === "cheap:caller")?.points;
  const before = await countOf();
  for (let call = 0; call < 50; call += 1) expect(await passes(limiter, "caller")).toBe(false);
  expect(await countOf()).toBe(before);
});

it("old counts are deleted, so many at a time, and those that still count are not", async () => {
  await one.db.delete(rateLimits).where(sql`true`);
  const old = Array.from({ length: 25 }, (_, index) => ({
    key: `old:${index}`,
    points: 1,
    expire: Date.now() - 1000,
  }));
  await one.db.insert(rateLimits).values([...old, { key: "new:1", points: 1, expire: Date.now() + 60_000 }]);
  expect(await deleteOldCounts(one.db, 10)).toBe(10);
  expect(await deleteOldCounts(one.db, 100)).toBe(15);
  expect(await deleteOldCounts(one.db, 100)).toBe(0);
  expect((await one.db.select().from(rateLimits)).map(({ key }) => key)).toEqual(["new:1"]);
});
