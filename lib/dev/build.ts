import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BUILD_CANARIES } from "./canaries";
import { DevError, onExit } from "./exit";
import { fingerprint } from "./fingerprint";
import { lockHolder, tryLock, withLock } from "./lock.mjs";
import { tail } from "./logs";
import { DATA, LOGS, packageFile, ROOT } from "./paths";
import { launch } from "./processes";
import { say, step } from "./progress";

const DIST = process.env.NEXT_DIST_DIR ?? ".next";
const STAMP = path.join(ROOT, DIST, "ongi-build");
const SERVING = path.join(DATA, "serving", DIST.replaceAll(/[^\w.]/g, "_"));

/** Builds unless the last build was made from these very sources. Two that start at once build once. */
export async function ensureBuild(): Promise<void> {
  await withLock(path.join(DATA, "build.lock"), "another build", async () => {
    const wanted = fingerprint(ROOT, DIST);
    if (readStamp() === wanted) return say("✔ Production build is up to date");
    refuseUnderServers();
    // The stamp goes first and comes last: a build that was cut short is never taken for a whole one.
    rmSync(STAMP, { force: true });
    await step("Building the shop for production", build);
    writeFileSync(STAMP, wanted);
  });
}

/** Whether a whole build is there, of whatever sources. */
export function hasBuild(): boolean {
  return readStamp() !== "";
}

/** Says that this process serves the build, so that no other one replaces it meanwhile. */
export function announceServing(): void {
  const file = path.join(SERVING, String(process.pid));
  rmSync(file, { force: true });
  tryLock(file);
  onExit(() => rmSync(file, { force: true }));
}

function refuseUnderServers(): void {
  mkdirSync(SERVING, { recursive: true });
  for (const name of readdirSync(SERVING)) {
    const pid = lockHolder(path.join(SERVING, name));
    if (pid === 0) rmSync(path.join(SERVING, name), { force: true });
    else if (pid !== process.pid) {
      throw new DevError(
        `The sources changed, and process ${pid} still serves the last build: stop it, then run this again.`,
      );
    }
  }
}

function readStamp(): string {
  try {
    return readFileSync(STAMP, "utf8");
  } catch {
    return "";
  }
}

async function build(): Promise<void> {
  const logFile = path.join(LOGS, "build.log");
  const { NODE_ENV: _, ...env } = process.env;
  const running = launch({
    command: process.execPath,
    args: [packageFile("next/dist/bin/next"), "build"],
    cwd: ROOT,
    env: { ...env, ...BUILD_CANARIES, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile,
  });
  if ((await running.exited) !== 0) throw new DevError(`The build failed:\n${tail(logFile, 40)}`);
}
