import { startBacking } from "../backing";
import { loadEnvFiles } from "../env-files";
import { sandboxEnvironment } from "../environment";
import { packageFile } from "../paths";
import { launch } from "../processes";

/** `next dev` in front of the embedded database and the sandbox, or of what .env names. */
export async function run(args: string[]): Promise<number> {
  loadEnvFiles();
  const backing = await startBacking("dev");
  const env = sandboxEnvironment(backing, process.env);
  return launch({
    command: process.execPath,
    args: [packageFile("next/dist/bin/next"), "dev", ...args],
    env: { ...env, NODE_ENV: "development" },
  }).exited;
}
