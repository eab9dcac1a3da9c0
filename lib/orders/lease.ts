import type { Env } from "@/lib/env";

/** The most calls to the gateway that one refund or closing makes, each with a token before it and after a 401. */
const MOST_CALLS = 3 * 4;

/** Longer than the work may take, so that nobody repeats a call that still runs; seconds. */
export function leaseSeconds(env: Pick<Env, "IAMPORT_TIMEOUT_MS">): number {
  return 30 + Math.ceil((MOST_CALLS * env.IAMPORT_TIMEOUT_MS) / 1000);
}
