import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "./client";
import { createTestDatabase } from "./testing/database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let other: DatabaseHandle;
let one: DatabaseHandle;

beforeAll(async () => {
  database = await createTestDatabase();
  other = openDatabase({ url: database.url, pool: 1, prepare: true });
  // One connection, so that the next query gets the one that was lost.
  one = openDatabase({ url: database.url, pool: 1, prepare: true });
});
afterAll(async () => {
  await one.end();
  await other.end();
  await database.drop();
});

async function loseConnection(): Promise<void> {
  await one.db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const sleeping = tx.execute(sql`select pg_sleep(30)`);
    sleeping.catch(() => {});
    await other.db.execute(sql`select pg_terminate_backend(${row?.pid ?? 0})`);
    await sleeping;
  });
}

// An error that nobody can catch would fail this file as well.
test("a connection that is lost in a transaction costs later queries no ten seconds", async () => {
  for (let round = 0; round < 5; round += 1) {
    await expect(loseConnection()).rejects.toThrow();
    const started = performance.now();
    // The driver tells the first query of the new connection what became of the old one.
    await one.db.execute(sql`select 1`).catch(() => {});
    await one.db.execute(sql`select 1`);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});

test("what fails for another reason is rolled back, and says why", async () => {
  const work = one.db.transaction(async (tx) => {
    await tx.execute(sql`create table left_over (id int)`);
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(work).rejects.toMatchObject({ cause: { code: "22012" } });
  await expect(one.db.execute(sql`select * from left_over`)).rejects.toThrow();
});
