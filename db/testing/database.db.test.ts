import postgres from "postgres";
import { expect, it } from "vitest";
import { createTestDatabase } from "./database";

it("gives every caller an empty database of its own, with the tables", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const sql = postgres(one.url, { max: 1 });
  const elsewhere = postgres(other.url, { max: 1 });
  await sql`create table only_here (id int)`;
  const tables =
    await sql`select table_name as name from information_schema.tables where table_schema = 'public'`;
  const names = tables.map((row) => row.name);
  expect(names).toEqual(expect.arrayContaining(["orders", "payments", "only_here"]));
  await expect(elsewhere`select * from only_here`).rejects.toThrow(/does not exist/);
  await Promise.all([sql.end(), elsewhere.end()]);
  await Promise.all([one.drop(), other.drop()]);
  const gone = postgres(one.url, { max: 1 });
  await expect(gone`select 1`).rejects.toThrow(/does not exist/);
  await gone.end();
});
