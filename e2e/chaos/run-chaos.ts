import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DATA, LOGS, ROOT } from "../../lib/dev/paths";
import { say, step } from "../../lib/dev/progress";
import { ALL_FAULTS } from "./faults";
import { outliveDriver } from "./outlive-driver";
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
  /** How many seeds run side by side, each with shops, Postgres and gateway of its own: a seed mostly waits. */
  lanes?: number;
};

/** Seeds one after the other in each lane, on one pair of processes; each begins with empty books and an empty gateway. */
export async function runChaos(options: ChaosOptions): Promise<Totals> {
  const { seed, seeds, lanes = 1 } = options;
  rmSync(path.join(LOGS, "chaos"), { recursive: true, force: true });
  outliveDriver();
  const totals = emptyTotals();
  const queue = Array.from({ length: seeds }, (_, index) => seed + index);
  const label = `Two shop processes, Postgres and the gateway${lanes > 1 ? `, ${lanes} times` : ""}`;
  const stacks = await step(label, () => startStacks(Math.min(lanes, seeds), options));
  try {
    await Promise.all(stacks.map((stack) => runLane(stack, queue, totals, options)));
  } finally {
    await Promise.all(stacks.map((stack) => stack.stop()));
  }
  return totals;
}

/** One after the other: two that look for free ports at once may find the same. */
async function startStacks(count: number, { root = ROOT, prepare }: ChaosOptions): Promise<ChaosStack[]> {
  const stacks: ChaosStack[] = [];
  for (let lane = 0; lane < count; lane += 1) {
    const stack = await startChaosStack({ root });
    await prepare?.(stack);
    stacks.push(stack);
  }
  return stacks;
}

async function runLane(
  stack: ChaosStack,
  queue: number[],
  totals: Totals,
  { checkouts, kinds = ALL_FAULTS, isBrief = false }: ChaosOptions,
): Promise<void> {
  for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
    const result = await runSeed(stack, { seed, checkouts, kinds });
    addSeed(totals, result);
    say(seedLine(result));
    for (const line of findingLines(result.findings)) say(line);
    for (const line of new Set(result.answers.unforeseen)) say(`    ${line}`);
    if (result.findings.length > 0) keep(result);
    if (result.findings.length > 0 && isBrief) queue.length = 0;
  }
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
