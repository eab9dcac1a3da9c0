import type { PaymentStatus } from "./status";

/** What stage and newness are judged by: a gateway's answer and a row of ours both have it. */
export type Reading = {
  status: PaymentStatus;
  amount: number;
  cancelAmount: number;
  hasAccount: boolean;
  wasPaid: boolean;
};

/**
 * How far a payment got, judged by its amounts as well as its status, because a partial cancel may be
 * reported as `cancelled` or as `paid`, and a closed account as `cancelled` or as `failed`.
 */
export type Stage = "unknown" | "window" | "account" | "failed" | "closed" | "paid" | "cancelled";

const RANK: Record<Stage, number> = {
  unknown: -1,
  window: 0,
  account: 1,
  failed: 2,
  closed: 3,
  paid: 4,
  cancelled: 5,
};

export function stageOf(reading: Reading): Stage {
  const { status, amount, cancelAmount, hasAccount, wasPaid } = reading;
  if (cancelAmount < 0 || cancelAmount > Math.max(amount, 0)) return "unknown";
  // Only what was paid can be given back.
  if (cancelAmount > 0 && (status === "ready" || status === "failed")) return "unknown";
  switch (status) {
    case "ready":
      return hasAccount ? "account" : "window";
    case "failed":
      return hasAccount ? "closed" : "failed";
    case "paid":
      return cancelAmount > 0 && cancelAmount === amount ? "cancelled" : "paid";
    case "cancelled":
      if (cancelAmount === amount && amount > 0) return "cancelled";
      if (cancelAmount > 0) return "paid";
      // Cancelled without a sum: voided before any money came, or an answer that contradicts itself.
      return wasPaid ? "unknown" : "closed";
    case "unknown":
      return "unknown";
  }
}

/** Higher in (cancelled sum, stage). What is not newer changes nothing, whatever order messages come in. */
export function isNewer(seen: Reading, known: Reading): boolean {
  const [stage, before] = [stageOf(seen), stageOf(known)];
  // The sums of what makes no sense are not weighed, so that they hold up no answer that does.
  const isReadable = stage !== "unknown" && before !== "unknown";
  if (isReadable && seen.cancelAmount !== known.cancelAmount) return seen.cancelAmount > known.cancelAmount;
  return RANK[stage] > RANK[before];
}

/** What a payment holds now, in its currency's units: 0 unless it was paid. */
export function heldBy(reading: Reading): number {
  const stage = stageOf(reading);
  return stage === "paid" ? reading.amount - reading.cancelAmount : 0;
}
