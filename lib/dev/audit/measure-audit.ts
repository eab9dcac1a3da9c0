import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { openDatabase } from "../../../db/client";
import { plantPayments } from "../../../db/testing/plant-payments";
import { createMemoryStore } from "../../sandbox/store";
import { sandboxEnvironment } from "../environment";
import { FILLED } from "../fill";
import { ROOT } from "../paths";
import { freePort } from "../ports";
import { startTemporaryCluster } from "../postgres/cluster";
import { createFromTemplate, ensureTemplate } from "../postgres/databases";
import { step } from "../progress";
import { startSandbox } from "../sandbox-server";

/** More than one window of the gateway's lists may span. */
const DAYS = 400;

/** What `npm run audit -- --json` says of itself. */
export type AuditFigures = {
  looked: { gateway: number; books: number };
  counts: Record<string, number>;
  seconds: number;
  /** Resident memory of the audit's process in MB, when it began and at its highest. */
  memoryMb: { before: number; most: number };
};

/**
 * The very command, in a process of its own, over so many payments: a database from the template, and the sandbox in
 * this process, so that its memory is not counted as the audit's.
 */
export async function measureAudit({ payments }: { payments: number }): Promise<AuditFigures> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? null : await step("Postgres", startTemporaryCluster);
  const serverUrl = given ?? cluster?.serverUrl ?? "";
  const database = await createFromTemplate(serverUrl, await ensureTemplate(serverUrl, FILLED));
  const store = createMemoryStore();
  const sandbox = await startSandbox({ port: 0, store, config: { noticeUrl: "http://localhost:9/" } });
  try {
    await step(`${payments} orders and payments`, () => plant(database.url, store, payments));
    const stack = { port: await freePort(), sandboxUrl: sandbox.url, databaseUrl: database.url };
    return await step("Audit", () => audit(sandboxEnvironment(stack, {})));
  } finally {
    await sandbox.close();
    await database.drop();
    await cluster?.stop();
  }
}

async function plant(url: string, store: ReturnType<typeof createMemoryStore>, count: number): Promise<void> {
  const { db, end } = openDatabase({ url, pool: 1, prepare: false });
  try {
    const [variant] = await db.execute<{ id: string }>(sql`select id from variants order by id limit 1`);
    await plantPayments({ store, db, variantId: variant?.id ?? "", count, days: DAYS });
    // A shop that has run for a year has its statistics.
    await db.execute(sql`analyze`);
  } finally {
    await end();
  }
}

async function audit(environment: Record<string, string>): Promise<AuditFigures> {
  const command = [path.join(ROOT, "lib/dev/run.mjs"), "audit", "--json"];
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, cwd: ROOT });
  // Our own command's last line.
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as AuditFigures;
}
