import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";
import { packageFile, ROOT } from "../paths";

export type ImportsReport = { cruised: number; problems: string[] };

const FOLDERS = ["app", "lib", "db", "e2e"];
const CRUISER = packageFile("dependency-cruiser/bin/dependency-cruise.mjs");
const PARSE_TSX = new URL("./parse-tsx.mjs", import.meta.url).href;

/**
 * Judges every import below `base`. A cruiser that has no parser for TypeScript sees no such file and finds no
 * fault in it, so a source file that it did not see is a problem too.
 */
export async function checkImports(
  base: string,
  config = path.join(ROOT, ".dependency-cruiser.mjs"),
): Promise<ImportsReport> {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(base, folder)));
  const args = ["--import", PARSE_TSX, CRUISER, "--config", config, "--output-type", "json", ...folders];
  // A program of its own, run in `base`: the paths of tsconfig.json are read from where it runs.
  const run = promisify(execFile)(process.execPath, args, { cwd: base, maxBuffer: 256 * 1024 * 1024 });
  // It ends with the number of violations, which are in its answer.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  if (stdout === "") return { cruised: 0, problems: [`not-cruised: ${stderr.trim()}`] };
  const { modules, summary } = JSON.parse(stdout) as ICruiseResult;
  const seen = new Set(modules.map((module) => module.source));
  const unseen = folders.flatMap((folder) => listSources(base, folder)).filter((file) => !seen.has(file));
  return {
    cruised: modules.filter((module) => folders.includes(module.source.split("/")[0] ?? "")).length,
    problems: [
      ...(folders.length === 0 ? ["not-cruised: there is no source"] : []),
      ...unseen.map((file) => `not-cruised: ${file}`),
      ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ],
  };
}

function listSources(base: string, folder: string): string[] {
  return (
    readdirSync(path.join(base, folder), { recursive: true, encoding: "utf8" })
      // The mutation tool's packages lie below lib/dev once it was used.
      .filter((file) => /^(?!.*\bnode_modules\b).*\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
  );
}
