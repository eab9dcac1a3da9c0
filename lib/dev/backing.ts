import { rmSync } from "node:fs";
import path from "node:path";
import { DevError, onExit } from "./exit";
import { createFileStore } from "./file-store";
import { fillDatabase } from "./fill";
import { lockHolder, tryLock } from "./lock.mjs";
import { DATA } from "./paths";
import { type Cluster, startCluster } from "./postgres/cluster";
import { databaseUrl, ensureDatabase } from "./postgres/databases";
import { ensureDatabaseAt } from "./postgres/prepare";
import { say, step } from "./progress";
import { startSandbox } from "./sandbox-server";
import { readDatabaseUrl, readPort, requireFreePort } from "./settings";
import { stopLeftoverShop } from "./shop";

/** What stands behind a shop on this machine: a database with tables and goods, and the stand-in's address. */
export type Backing = { port: number; databaseUrl: string; sandboxUrl: string };

/** Every port has its own data, so that two shops of one clone never settle each other's orders. */
export function dataName(port: number): string {
  return `postgres-${port}`;
}

export async function startBacking(command: "demo" | "dev"): Promise<Backing> {
  const port = readPort("PORT", 3000);
  const sandboxPort = readPort("SANDBOX_PORT", 4010);
  takeData(port);
  await stopLeftoverShop(port);
  await requireFreePort("PORT", port, command);
  await requireFreePort("SANDBOX_PORT", sandboxPort, command);
  const url = await openDatabase(port);
  await step("Migrations and goods", () => fillDatabase(url));
  const sandboxUrl = await openSandbox(port, sandboxPort);
  return { port, databaseUrl: url, sandboxUrl };
}

/** Two that start at once would both find the port free, and one would stop the other's database. */
function takeData(port: number): void {
  const file = path.join(DATA, `shop-${port}.lock`);
  if (!tryLock(file) && !tryLock(file)) {
    throw new DevError(
      `This clone already runs a shop on port ${port} (process ${lockHolder(file)}). Stop it, or choose other ports: PORT=${port + 1} SANDBOX_PORT=4011`,
    );
  }
  onExit(() => rmSync(file, { force: true }));
}

async function openDatabase(port: number): Promise<string> {
  const given = readDatabaseUrl();
  if (given) {
    await step(`Database at ${new URL(given).host}`, () => ensureDatabaseAt(given));
    return given;
  }
  const cluster = await step("Embedded Postgres", () => startCluster(dataName(port)));
  tellWhere(cluster);
  await ensureDatabase(cluster.serverUrl, "ongi");
  return databaseUrl(cluster.serverUrl, "ongi");
}

function tellWhere({ dataDir }: Cluster): void {
  if (!dataDir.startsWith(DATA)) {
    say(`  Postgres does not run as root and cannot enter this folder, so its data lie in ${dataDir}`);
  }
}

async function openSandbox(port: number, sandboxPort: number): Promise<string> {
  const store = createFileStore(path.join(DATA, `sandbox-${port}.json`));
  onExit(store.flush);
  const shopUrl = process.env.APP_URL || `http://localhost:${port}`;
  const noticeUrl = process.env.SANDBOX_NOTICE_URL || `${shopUrl}/api/payments/webhook`;
  const { url } = await startSandbox({
    port: sandboxPort,
    host: process.env.SANDBOX_HOST || undefined,
    store,
    config: { noticeUrl, maxCalls: 2000 },
  });
  say(`✔ Sandbox, the stand-in for Iamport, on ${url}`);
  return url;
}
