import { readFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "../../env";
import { MIGRATIONS } from "../paths";
import { connect } from "../postgres/databases";

export async function checkDatabase(env: Env): Promise<string> {
  const sql = connect(env.DATABASE_URL);
  try {
    await sql`select 1`;
    return "";
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export async function checkMigrations(env: Env): Promise<string> {
  const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const latest = journal.entries.at(-1)?.when ?? 0;
  const sql = connect(env.DATABASE_URL);
  try {
    const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
    if (!table?.name) return "none has been applied";
    const [row] = await sql`select max(created_at)::float8 as applied from drizzle.__drizzle_migrations`;
    return Number(row?.applied ?? 0) >= latest ? "" : "newer ones wait";
  } finally {
    await sql.end({ timeout: 1 });
  }
}
