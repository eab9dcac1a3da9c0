import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { MIGRATIONS, ROOT } from "../paths";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** The address of another database of the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export function connect(url: string): postgres.Sql {
  return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
}

async function withServer<T>(serverUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = connect(databaseUrl(serverUrl, "postgres"));
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function exists(sql: postgres.Sql, name: string): Promise<boolean> {
  return (await sql`select 1 from pg_database where datname = ${name}`).length > 0;
}

/** @returns whether it was made just now */
export function ensureDatabase(serverUrl: string, name: string): Promise<boolean> {
  return withServer(serverUrl, async (sql) => {
    if (await exists(sql, name)) return false;
    await sql`create database ${sql(name)}`;
    return true;
  });
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

export async function migrateDatabase(url: string): Promise<void> {
  const sql = connect(url);
  try {
    await migrate(drizzle(sql), { migrationsFolder: MIGRATIONS });
  } finally {
    await sql.end();
  }
}

/**
 * A database with everything that `prepare` puts into it, to copy others from. Its name is a hash of what it is
 * made from, so a server that outlives the run never serves an old one.
 */
export async function ensureTemplate(serverUrl: string, kind: Template): Promise<string> {
  const name = `ongi_${kind.name}_${hashFiles(kind.madeFrom)}`;
  await withServer(serverUrl, async (sql) => {
    // One maker at a time over the whole server; the others find it ready.
    await sql`select pg_advisory_lock(hashtext(${name}))`;
    if (await exists(sql, name)) return;
    const draft = `${name}_draft`;
    await sql`drop database if exists ${sql(draft)} with (force)`;
    await sql`create database ${sql(draft)}`;
    await kind.prepare(databaseUrl(serverUrl, draft));
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
  });
  return name;
}

export type Template = { name: string; madeFrom: string[]; prepare(url: string): Promise<void> };

export const MIGRATED: Template = { name: "migrated", madeFrom: ["db/migrations"], prepare: migrateDatabase };

/** A database of its own, copied from the template in some milliseconds. */
export async function createFromTemplate(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `ongi_test_${randomBytes(6).toString("hex")}`;
  await withServer(serverUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  return { url: databaseUrl(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}

function hashFiles(folders: string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const base = path.join(ROOT, folder);
    for (const entry of readdirSync(base, { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(base, entry);
      if (statSync(file).isFile()) hash.update(entry).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 12);
}
