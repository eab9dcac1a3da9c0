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

test("while the database refuses, and once it is back, no query waits for long", async () => {
  const name = new URL(database.url).pathname.slice(1);
  const admin = openDatabase({ url: database.url.replace(name, "postgres"), pool: 1, prepare: true });
  const busy = openDatabase({ url: database.url, pool: 4, prepare: true });
  const allow = (isAllowed: boolean) =>
    admin.db.execute(sql.raw(`alter database "${name}" with allow_connections ${isAllowed}`));
  const askOnce = async () => {
    const started = performance.now();
    const isAnswered = await busy.db
      .transaction((tx) => tx.execute(sql`select 1`))
      .then(
        () => true,
        () => false,
      );
    return { isAnswered, ms: performance.now() - started };
  };
  const ask = () => Promise.all(Array.from({ length: 12 }, askOnce));
  await allow(false);
  try {
    await admin.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
    );
    const refused = [];
    for (let round = 0; round < 12; round += 1) refused.push(...(await ask()));
    expect(refused.filter(({ isAnswered }) => isAnswered)).toEqual([]);
    expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(5000);
  } finally {
    await allow(true);
  }
  const back = await ask();
  expect(back.filter(({ isAnswered }) => !isAnswered).length).toBeLessThan(back.length);
  expect(Math.max(...back.map(({ ms }) => ms))).toBeLessThan(5000);
  await busy.end();
  await admin.end();
});

test("what a dead transaction still says is part of nobody else's", async () => {
  await other.db.execute(sql`create table said (by text)`);
  const [begun, paused, spoken] = [signal<number>(), signal<void>(), signal<void>()];
  // As a frozen function does that wakes up after the server has given it up.
  const dead = one.db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    begun.give(row?.pid ?? 0);
    await paused.given;
    await Promise.resolve(tx.execute(sql`insert into said values ('dead')`)).finally(() => spoken.give());
  });
  const pid = await begun.given;
  // It waits for the one connection, and gets what becomes of it.
  const living = one.db.transaction(async (tx) => {
    await tx.execute(sql`insert into said values ('living')`);
    paused.give();
    await spoken.given;
    // Its commit has come by then.
    await tx.execute(sql`select pg_sleep(0.1)`);
    throw new Error("undone");
  });
  await other.db.execute(sql`select pg_terminate_backend(${pid})`);
  await expect(dead).rejects.toThrow();
  await expect(living).rejects.toThrow("undone");
  expect(await other.db.execute(sql`select * from said`)).toEqual([]);
});

function signal<Value>() {
  let give: (value: Value) => void = () => {};
  const given = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { given, give: (value: Value) => give(value) };
}
