import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Counts, ONE_FAILED, ONE_PASSED } from "../counts";
import { DevError } from "../exit";
import { ROOT } from "../paths";
import { launch } from "../processes";
import { say } from "../progress";

/**
 * Stryker lies in a folder of its own, with a lock of its own: its 160 packages are no business of who only wants the
 * shop, and nobody else's versions hold it back. It finds this clone's vitest from there.
 */
const TOOL = path.join(ROOT, "lib/dev/mutation/tool");
const STRYKER = "@stryker-mutator/core/bin/stryker.js";

/** Changes the pure money code in every small way and sees whether its tests notice; the config says how many must. */
export async function runMutation(): Promise<Counts> {
  const program = path.join(TOOL, "node_modules", STRYKER);
  if (!existsSync(program)) install();
  const args = [program, "run", "lib/dev/mutation/stryker.json"];
  const exitCode = await launch({ command: process.execPath, args, env: process.env }).exited;
  return exitCode === 0 ? ONE_PASSED : ONE_FAILED;
}

function install(): void {
  say("… Installing Stryker");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: TOOL, stdio: "inherit" });
  if (status !== 0) throw new DevError("Stryker could not be installed");
}
