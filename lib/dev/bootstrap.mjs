import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureDependencies } from "./install.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const commands = path.join(root, "lib/dev/commands");

/**
 * Installs what is missing, then hands over to `commands/<name>.ts`.
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  const file = path.join(commands, `${name}.ts`);
  if (!name || !existsSync(file)) {
    const known = readdirSync(commands).map((entry) => path.parse(entry).name);
    console.error(`Unknown command "${name ?? ""}". There are: ${known.join(", ")}`);
    process.exit(1);
  }
  process.chdir(root);
  try {
    await ensureDependencies(root);
    const { register } = await import("tsx/esm/api");
    register();
    const { runToExit } = await import(pathToFileURL(path.join(root, "lib/dev/exit.ts")).href);
    const { run } = await import(pathToFileURL(file).href);
    await runToExit(() => run(args));
  } catch (error) {
    console.error(`✖ ${error instanceof Error ? error.message : error}`);
    if (name === "test") console.log("0 passed, 1 failed");
    process.exit(1);
  }
}
