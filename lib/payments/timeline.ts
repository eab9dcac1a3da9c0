import type { OrderStatus } from "./status";

/** One entry of an order's timeline, as it was appended. */
export type TimelineEntry = {
  id: number;
  at: Date;
  source: string;
  /** `shopper`, `gateway`, `sweep` or a person's id. */
  actor: string;
  impUid: string | null;
  seenStatus: string | null;
  seenAmount: number | null;
  seenCancelAmount: number | null;
  decision: string;
  reason: string | null;
  orderStatus: OrderStatus | null;
  refund: { id: string; amount: number; status: string } | null;
  /** A cancel, return or exchange. */
  claim: { id: string; amount: number; status: string } | null;
};

export type StateAsOf = {
  status: OrderStatus | null;
  payments: Record<string, { status: string; amount: number; cancelAmount: number }>;
  refunds: Record<string, { amount: number; status: string }>;
};

/** What an order looked like at a moment: everything that was appended up to then, one after the other. */
export function stateAsOf(entries: readonly TimelineEntry[], moment: Date): StateAsOf {
  const state: StateAsOf = { status: null, payments: {}, refunds: {} };
  for (const entry of entries) {
    if (entry.at > moment) break;
    if (entry.orderStatus) state.status = entry.orderStatus;
    if (entry.refund)
      state.refunds[entry.refund.id] = { amount: entry.refund.amount, status: entry.refund.status };
    const { impUid, seenStatus, seenAmount, seenCancelAmount } = entry;
    // Not newer means that it was seen late: it says nothing of how the payment stood.
    if (
      impUid &&
      seenStatus &&
      seenAmount !== null &&
      (entry.decision !== "nothing" || !state.payments[impUid])
    ) {
      state.payments[impUid] = {
        status: seenStatus,
        amount: seenAmount,
        cancelAmount: seenCancelAmount ?? 0,
      };
    }
  }
  return state;
}
