import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { addCounts, type Counts, countVitest, ONE_FAILED, ONE_PASSED, type VitestReport } from "../counts";
import { DATA, ROOT } from "../paths";
import { say } from "../progress";
import { checkImports } from "./imports";
import { runTool } from "./tools";

/** One check that passes or fails as a whole. */
async function gate(name: string, work: () => Promise<boolean>): Promise<Counts> {
  const started = Date.now();
  say(`… ${name}`);
  const passed = await work().catch((error: unknown) => {
    say(`  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  });
  say(`${passed ? "✔" : "✖"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return passed ? ONE_PASSED : ONE_FAILED;
}

async function lint(): Promise<boolean> {
  // `biome ci` colours its output wherever it goes.
  const colors = `--colors=${process.stdout.isTTY ? "force" : "off"}`;
  return (await runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", colors])) === 0;
}

/** The routes' types are generated: without them a link to a page that does not exist compiles. */
async function types(): Promise<boolean> {
  if ((await runTool("next/dist/bin/next", ["typegen"])) !== 0) return false;
  return (await runTool("typescript/bin/tsc", ["--noEmit"])) === 0;
}

async function imports(): Promise<boolean> {
  const { cruised, problems } = await checkImports(ROOT);
  for (const problem of problems) say(`  ${problem}`);
  say(`  ${cruised} files, ${problems.length} problems`);
  return problems.length === 0;
}

async function deadCode(): Promise<boolean> {
  return (await runTool("knip/bin/knip.js", ["--no-progress"])) === 0;
}

/** `files`: parts of their names; without them all tests of the project. */
export async function runVitest(project: "unit" | "db", files: string[] = []): Promise<Counts> {
  const started = Date.now();
  say(`… Tests: ${project}`);
  const reportFile = path.join(DATA, `vitest-${project}.json`);
  mkdirSync(DATA, { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const exitCode = await runTool("vitest/vitest.mjs", ["run", "--project", project, ...files, ...reporters]);
  const report = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport)
    : null;
  const counts = countVitest(report, exitCode);
  const mark = counts.failed === 0 ? "✔" : "✖";
  say(`${mark} Tests: ${project}, ${counts.passed} passed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return counts;
}

/** Everything that needs neither a database nor a browser. All of it runs, whatever fails first. */
export async function verify(): Promise<Counts> {
  return addCounts([
    await gate("Lint", lint),
    await gate("Types", types),
    await gate("Imports", imports),
    await gate("Dead code", deadCode),
    await runVitest("unit"),
  ]);
}
