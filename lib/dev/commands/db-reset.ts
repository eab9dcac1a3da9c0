import { rmSync } from "node:fs";
import { runningShop, sandboxFile } from "../backing";
import { loadEnvFiles } from "../env-files";
import { DevError } from "../exit";
import { fillDatabase } from "../fill";
import { joinDatabase } from "../own-database";
import { connect } from "../postgres/databases";
import { step } from "../progress";
import { readDatabaseUrl, readPort } from "../settings";

/** Forgets every order and starts with the goods alone. */
export async function run(args: string[]): Promise<number> {
  loadEnvFiles();
  const port = readPort("PORT", 3000);
  const given = readDatabaseUrl();
  if (given && !args.includes("--yes")) {
    const { host, pathname } = new URL(given);
    throw new DevError(
      `This drops everything in ${host}${pathname}. If you mean it: npm run db:reset -- --yes`,
    );
  }
  if (!given && runningShop(port))
    throw new DevError(`Stop the shop on port ${port} first (process ${runningShop(port)}).`);
  const url = await joinDatabase();
  await step("Dropping everything", () => dropEverything(url));
  // The gateway's stand-in must not know payments of orders that are gone.
  if (!given) rmSync(sandboxFile(port), { force: true });
  await step("Migrations and goods", () => fillDatabase(url));
  return 0;
}

async function dropEverything(url: string): Promise<void> {
  const sql = connect(url);
  try {
    await sql`drop schema if exists public, drizzle cascade`;
    await sql`create schema public`;
  } finally {
    await sql.end();
  }
}
