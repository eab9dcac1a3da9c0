import type { Environment } from "../environment";
import { packageFile } from "../paths";
import { launch } from "../processes";

/** Some tools colour a log file, too, when they think that they run in CI. */
const plainOutput = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };

/** Runs a program of node_modules with its output on this terminal. */
export async function runTool(file: string, args: string[], env: Environment = {}): Promise<number> {
  return launch({
    command: process.execPath,
    args: [packageFile(file), ...args],
    env: { ...process.env, ...plainOutput, NEXT_TELEMETRY_DISABLED: "1", ...env },
  }).exited;
}
