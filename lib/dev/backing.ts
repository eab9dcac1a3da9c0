import { rmSync } from "node:fs";
import path from "node:path";
import { DevError, onExit } from "./exit";
import { createFileStore } from "./file-store";
import { fillDatabase } from "./fill";
import { lockHolder, tryLock } from "./lock.mjs";
import { openDatabase } from "./own-database";
import { DATA } from "./paths";
import { say, step } from "./progress";
import { startSandbox } from "./sandbox-server";
import { readPort, requireFreePort } from "./settings";
import { stopLeftoverShop } from "./shop";

/** What stands behind a shop on this machine: a database with tables and goods, and the stand-in's address. */
export type Backing = { port: number; databaseUrl: string; sandboxUrl: string };

export async function startBacking(command: "demo" | "dev"): Promise<Backing> {
  const port = readPort("PORT", 3000);
  const sandboxPort = readPort("SANDBOX_PORT", 4010);
  takeData(port);
  await stopLeftoverShop(port);
  await requireFreePort("PORT", port, command);
  await requireFreePort("SANDBOX_PORT", sandboxPort, command);
  const { url, dataDir } = await openDatabase(port);
  tellWhere(dataDir);
  await step("Migrations and goods", () => fillDatabase(url));
  const sandboxUrl = await openSandbox(port, sandboxPort);
  return { port, databaseUrl: url, sandboxUrl };
}

/** Two that start at once would both find the port free, and one would stop the other's database. */
function takeData(port: number): void {
  const file = lockFile(port);
  if (!tryLock(file) && !tryLock(file)) {
    throw new DevError(
      `This clone already runs a shop on port ${port} (process ${runningShop(port)}). Stop it, or choose other ports: PORT=${port + 1} SANDBOX_PORT=4011`,
    );
  }
  onExit(() => rmSync(file, { force: true }));
}

function lockFile(port: number): string {
  return path.join(DATA, `shop-${port}.lock`);
}

/** The process that runs this clone's shop on this port, 0 when none does. */
export function runningShop(port: number): number {
  return lockHolder(lockFile(port));
}

export function sandboxFile(port: number): string {
  return path.join(DATA, `sandbox-${port}.json`);
}

function tellWhere(dataDir: string | undefined): void {
  if (dataDir && !dataDir.startsWith(DATA)) {
    say(`  Postgres does not run as root and cannot enter this folder, so its data lie in ${dataDir}`);
  }
}

async function openSandbox(port: number, sandboxPort: number): Promise<string> {
  const store = createFileStore(sandboxFile(port));
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
