import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { timeShop } from "../../../e2e/perf/time-shop";
import { makeVisitor } from "../../../e2e/perf/visitor";
import { tooHeavy, weighShop } from "../../../e2e/perf/weigh-shop";
import { ensureBrowser } from "../browser";
import { ensureBuild } from "../build";
import { DevError, onExit } from "../exit";
import { auditShop, auditTable, underBounds } from "../perf/audit-shop";
import { ensureLighthouse } from "../perf/lighthouse";
import { timingTable, tooSlow } from "../perf/timing-table";
import { writeWeights } from "../perf/weight-table";
import { say, step } from "../progress";
import { startStack } from "../stack";

type Measured = { browser: Browser; browserPath: string; baseUrl: string; runs: number };

/**
 * How fast the shop's pages are on a slow phone, in medians of five fresh visits. `--sizes` weighs every shopper page
 * instead and writes the README's table; `--lighthouse` asks Lighthouse; `--runs 9` visits more often.
 */
export async function run(args: string[]): Promise<number> {
  const flag = { type: "boolean", default: false } as const;
  const runs = { type: "string", default: "5" } as const;
  const { values } = parseArgs({ args, options: { sizes: flag, lighthouse: flag, runs } });
  const times = Number(values.runs);
  if (!Number.isInteger(times) || times < 1) throw new DevError("--runs takes a whole number from 1");
  const browserPath = await ensureBrowser();
  await ensureBuild();
  const stack = await startStack();
  onExit(stack.stop);
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  onExit(() => browser.close());
  const measured = { browser, browserPath, baseUrl: stack.baseUrl, runs: times };
  const work = values.sizes ? weigh : values.lighthouse ? audit : time;
  const problems = await withLoad(() => work(measured));
  for (const problem of problems) say(`✖ ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

async function withLoad<T>(work: () => Promise<T>): Promise<T> {
  const load = () => (loadavg()[0] ?? 0).toFixed(1);
  const before = load();
  const result = await work();
  say(`The machine's load was ${before} before and ${load()} after; a busy machine makes every time longer.`);
  return result;
}

async function weigh({ browser, baseUrl }: Measured): Promise<string[]> {
  const weighed = await step("Weighing every page", () => weighShop(browser, baseUrl));
  say(writeWeights(weighed));
  return weighed.flatMap(tooHeavy);
}

async function time({ browser, baseUrl, runs }: Measured): Promise<string[]> {
  const timed = await step(`${runs} visits of each page`, () => timeShop(browser, baseUrl, runs));
  say(timingTable(timed));
  return timed.flatMap(tooSlow);
}

async function audit({ browser, baseUrl, browserPath, runs }: Measured): Promise<string[]> {
  await step("Lighthouse, in a folder of its own", ensureLighthouse);
  const { options } = await makeVisitor(browser, { baseURL: baseUrl, locale: "ko-KR" });
  const cookies = typeof options.storageState === "object" ? options.storageState.cookies : [];
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const audited = await step(`${runs} audits of each page`, () =>
    auditShop({ baseUrl, cookie, browserPath }, runs),
  );
  say(auditTable(audited));
  return audited.flatMap(underBounds);
}
