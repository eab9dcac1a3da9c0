import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "../browser";
import { ensureBuild } from "../build";
import { type Counts, countPlaywright, type PlaywrightReport } from "../counts";
import type { Environment } from "../environment";
import { DATA } from "../paths";
import { startTemporaryCluster } from "../postgres/cluster";
import { runTool } from "./tools";

/** Playwright's specs against the site of BASE_URL, or else against the production build on this machine. */
export async function runEndToEnd(args: string[]): Promise<Counts> {
  const browser = { CHROMIUM_PATH: await ensureBrowser() };
  if (process.env.BASE_URL) return runPlaywright(args, browser);
  await ensureBuild();
  const cluster = await startTemporaryCluster();
  process.env.TEST_DATABASE_URL = cluster.serverUrl;
  // Each worker starts a shop of its own on it (e2e/fixtures/test.ts).
  const counts = await runPlaywright(args, { ...browser, TEST_DATABASE_URL: cluster.serverUrl });
  await cluster.stop();
  return counts;
}

/** playwright.config.ts names the report. */
async function runPlaywright(args: string[], env: Environment): Promise<Counts> {
  const reportFile = path.join(DATA, "playwright.json");
  rmSync(reportFile, { force: true });
  const exitCode = await runTool("@playwright/test/cli.js", ["test", ...args], env);
  const report = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, "utf8")) as PlaywrightReport)
    : null;
  return countPlaywright(report, exitCode);
}
