import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DevError } from "../exit";
import { tail } from "../logs";
import { DATA, LOGS } from "../paths";
import { launch } from "../processes";

/** Lighthouse wants a newer Node than the shop, so both have a folder of their own, filled when first asked for. */
const TOOLS = path.join(DATA, "tools/lighthouse");
const NODE_PACKAGE = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const NODE = path.join(TOOLS, "node_modules", NODE_PACKAGE, "bin/node");
const LIGHTHOUSE = path.join(TOOLS, "node_modules/lighthouse/cli/index.js");

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

type Category = (typeof CATEGORIES)[number];

/** Scores of 0 to 100, how far things moved, and the names of what was found wanting. */
export type Audited = { scores: Record<Category, number>; cls: number; failures: string[] };

export async function ensureLighthouse(): Promise<void> {
  if (existsSync(NODE) && existsSync(LIGHTHOUSE)) return;
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(path.join(TOOLS, "package.json"), '{ "private": true }\n');
  const packages = ["lighthouse@13", `${NODE_PACKAGE}@24`];
  await execute("npm", ["install", "--no-audit", "--no-fund", "--prefix", TOOLS, ...packages]);
}

type Target = { url: string; cookie: string; browserPath: string };

/** Lighthouse's mobile preset, as it comes. */
export async function runLighthouse({ url, cookie, browserPath }: Target): Promise<Audited> {
  const output = path.join(TOOLS, "report.json");
  const args = [
    LIGHTHOUSE,
    url,
    "--quiet",
    "--output=json",
    `--output-path=${output}`,
    `--only-categories=${CATEGORIES.join(",")}`,
    `--extra-headers=${JSON.stringify({ cookie })}`,
    "--chrome-flags=--headless=new --no-sandbox",
  ];
  await execute(NODE, args, { CHROME_PATH: browserPath });
  return readReport(JSON.parse(readFileSync(output, "utf8")));
}

async function execute(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const logFile = path.join(LOGS, "lighthouse.log");
  const running = launch({ command, args, env: { ...process.env, ...env }, logFile });
  if ((await running.exited) !== 0) throw new DevError(`${command} failed:\n${tail(logFile, 25)}`);
}

/** What of Lighthouse's report is read here. */
type Report = {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

function readReport({ categories, audits }: Report): Audited {
  const score = (category: Category) => Math.round((categories[category].score ?? 0) * 100);
  const failures = CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    cls: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    failures: [...new Set(failures)],
  };
}
