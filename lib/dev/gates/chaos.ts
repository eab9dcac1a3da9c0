import { proveGuards } from "../../../e2e/chaos/guards/prove-guards";
import { type ChaosOptions, hasFailed, runChaos, tell } from "../../../e2e/chaos/run-chaos";
import { PUBLISHED, SMALL } from "../../../e2e/chaos/small";
import { ensureBuild } from "../build";
import { type Counts, ONE_FAILED, ONE_PASSED } from "../counts";
import { say } from "../progress";

export function runSmallChaos(): Promise<Counts> {
  return gate("Chaos, small", SMALL);
}

export function runPublishedChaos(): Promise<Counts> {
  return gate("Chaos, as published", PUBLISHED);
}

async function gate(name: string, options: ChaosOptions): Promise<Counts> {
  const started = Date.now();
  say(`… ${name}: ${options.seeds} seeds of ${options.checkouts} checkouts`);
  await ensureBuild();
  const totals = await runChaos(options);
  tell(totals);
  const isFailed = hasFailed(totals);
  say(`${isFailed ? "✖" : "✔"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return isFailed ? ONE_FAILED : ONE_PASSED;
}

/** One passes for each guard whose absence is noticed. */
export async function runGuards(): Promise<Counts> {
  const proofs = await proveGuards();
  const passed = proofs.filter(({ isCaught }) => isCaught).length;
  return { passed, failed: proofs.length - passed };
}
