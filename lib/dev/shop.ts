import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { announceServing } from "./build";
import type { Environment } from "./environment";
import { DevError } from "./exit";
import { lockHolder } from "./lock.mjs";
import { tail } from "./logs";
import { DATA, LOGS, ROOT } from "./paths";
import { processIdentity } from "./process-identity.mjs";
import { launch, type Running } from "./processes";

export type Shop = Running & { url: string; logFile: string };

const START_MS = 60_000;

/** Starts the production build and waits until it is healthy, database included. */
export async function startShop(port: number, env: Environment): Promise<Shop> {
  announceServing();
  const logFile = path.join(LOGS, `shop-${port}.log`);
  const running = launch({
    command: process.execPath,
    args: [path.join(ROOT, "lib/dev/start.mjs")],
    cwd: ROOT,
    env: { ...process.env, ...env, NODE_ENV: "production" },
    logFile,
  });
  keepPid(port, running);
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + START_MS;
  for (let answer = ""; answer !== "200"; answer = await askHealth(url)) {
    if (running.hasExited() || Date.now() > deadline) {
      await running.stop();
      throw new DevError(
        `The shop did not start (/api/health: ${answer || "no answer"}):\n${tail(logFile, 25)}`,
      );
    }
    await sleep(100);
  }
  return { ...running, url, logFile };
}

async function askHealth(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return String(response.status);
  } catch {
    return "";
  }
}

function pidFile(port: number): string {
  return path.join(DATA, `shop-${port}.pid`);
}

function keepPid(port: number, { pid, exited }: Running): void {
  writeFileSync(pidFile(port), processIdentity(pid));
  void exited.then(() => rmSync(pidFile(port), { force: true }));
}

/** Stops the shop that a run which was killed outright left on this port. */
export async function stopLeftoverShop(port: number): Promise<void> {
  const pid = lockHolder(pidFile(port));
  if (pid > 0) process.kill(pid, "SIGKILL");
  while (lockHolder(pidFile(port)) > 0) await sleep(50);
  rmSync(pidFile(port), { force: true });
}
