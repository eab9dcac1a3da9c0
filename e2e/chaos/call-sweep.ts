import type { ChaosStack } from "./stack";

export type SweepReport = {
  looked: number;
  settled: number;
  expired: number;
  refunded: number;
  left: number;
};

const PATIENCE_MS = 30_000;

/** One run of the sweep, in whichever process takes the call. @returns null when it came to no end. */
export async function callSweep({ shopUrl, cronSecret }: ChaosStack): Promise<SweepReport | null> {
  try {
    const response = await fetch(`${shopUrl}/api/cron/reconcile`, {
      headers: { authorization: `Bearer ${cronSecret}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // The shop's own report.
    return response.ok ? ((await response.json()) as SweepReport) : null;
  } catch {
    return null;
  }
}
