import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { addCounts, type Counts, ONE_FAILED, ONE_PASSED } from "../counts";
import { DevError } from "../exit";
import { ROOT } from "../paths";
import { startTemporaryCluster } from "../postgres/cluster";
import { launch } from "../processes";
import { say } from "../progress";

/**
 * Stryker lies in a folder of its own, with a lock of its own: its 160 packages are no business of who only wants the
 * shop, and nobody else's versions hold it back. It finds this clone's vitest from there.
 */
const TOOL = path.join(ROOT, "lib/dev/mutation/tool");
const STRYKER = "@stryker-mutator/core/bin/stryker.js";

/** In each config: what is changed, what judges it, and how many changes must be noticed. */
const CONFIGS = ["pure.mjs", "settle.mjs"];

/**
 * Changes the pure money code in every small way and sees whether its tests notice; then the settle path, which is
 * judged in a real Postgres, and whose score is told and has no bound.
 */
export async function runMutation(): Promise<Counts> {
  const program = path.join(TOOL, "node_modules", STRYKER);
  if (!existsSync(program)) install();
  const cluster = await startTemporaryCluster();
  const env = { ...process.env, TEST_DATABASE_URL: cluster.serverUrl };
  const counts: Counts[] = [];
  for (const config of CONFIGS) {
    const args = [program, "run", `lib/dev/mutation/${config}`];
    const exitCode = await launch({ command: process.execPath, args, env }).exited;
    counts.push(exitCode === 0 ? ONE_PASSED : ONE_FAILED);
  }
  await cluster.stop();
  return addCounts(counts);
}

function install(): void {
  say("… Installing Stryker");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: TOOL, stdio: "inherit" });
  if (status !== 0) throw new DevError("Stryker could not be installed");
}
