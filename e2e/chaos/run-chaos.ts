import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DATA, ROOT } from "../../lib/dev/paths";
import { say, step } from "../../lib/dev/progress";
import { ALL_FAULTS } from "./faults";
import { addSeed, emptyTotals, findingLines, seedLine, type Totals, totalLines } from "./report";
import { runSeed, type SeedResult } from "./run-seed";
import { type ChaosStack, startChaosStack } from "./stack";

export type ChaosOptions = {
  seed: number;
  seeds: number;
  checkouts: number;
  kinds?: readonly string[];
  /** Whose production build is served: this clone's, or a copy's that lacks a guard. */
  root?: string;
  /** What is done to the database before anybody comes. */
  prepare?: (stack: ChaosStack) => Promise<void>;
  /** Ends at the first seed that fails. */
  isBrief?: boolean;
};

/** Seeds one after the other on one pair of processes; each begins with empty books and an empty gateway. */
export async function runChaos(options: ChaosOptions): Promise<Totals> {
  const { seed, seeds, checkouts, kinds = ALL_FAULTS, root = ROOT } = options;
  const stack = await step("Two shop processes, Postgres and the gateway", () => startChaosStack({ root }));
  const totals = emptyTotals();
  try {
    await options.prepare?.(stack);
    for (let next = seed; next < seed + seeds; next += 1) {
      const result = await runSeed(stack, { seed: next, checkouts, kinds });
      addSeed(totals, result);
      say(seedLine(result));
      for (const line of findingLines(result.findings)) say(line);
      for (const line of new Set(result.answers.unforeseen)) say(`    ${line}`);
      if (result.findings.length > 0) keep(result);
      if (result.findings.length > 0 && options.isBrief) break;
    }
  } finally {
    await stack.stop();
  }
  return totals;
}

export function hasFailed(totals: Totals): boolean {
  return totals.failedSeeds.length > 0;
}

/** Both sides of a seed that failed, to read afterwards. */
function keep({ plan, sides, findings }: SeedResult): void {
  const file = path.join(DATA, "chaos", `seed-${plan.seed}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ plan, findings, ...sides }, null, 1));
  say(`    all rows: ${path.relative(ROOT, file)}`);
}

export function tell(totals: Totals): void {
  for (const line of totalLines(totals)) say(line);
}
