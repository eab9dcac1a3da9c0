import type { Known, OrderFacts, Seen, Verdict } from "../decide";
import type { Reading } from "../stage";
import type { PaymentDecision } from "../status";

/** What the order of these tests costs, in won. */
export const TOTAL = 39_000;
export const IMP_UID = "imp_5";
export const ISSUED_AT = new Date("2026-03-01T10:00:00Z");

/** An order that waits for its first payment. */
export function anOrder(over: Partial<OrderFacts> = {}): OrderFacts {
  return {
    status: "pending",
    fulfilment: "none",
    total: TOTAL,
    superseded: false,
    acceptedImpUid: null,
    accounts: [],
    stockAvailable: true,
    ...over,
  };
}

/** An order paid with this payment. */
export function paidWith(impUid: string, over: Partial<OrderFacts> = {}): OrderFacts {
  return anOrder({ status: "paid", acceptedImpUid: impUid, fulfilment: "preparing", ...over });
}

/** A payment of the right amount, as it came from the gateway. */
function aSeen(over: Partial<Seen> = {}): Seen {
  return {
    impUid: IMP_UID,
    status: "paid",
    amount: TOTAL,
    cancelAmount: 0,
    hasAccount: false,
    wasPaid: true,
    currency: "KRW",
    sandbox: false,
    issuedAt: null,
    customerUidUsage: null,
    ...over,
  };
}

export const READINGS = {
  window: { status: "ready", amount: TOTAL, cancelAmount: 0, hasAccount: false, wasPaid: false },
  account: { status: "ready", amount: TOTAL, cancelAmount: 0, hasAccount: true, wasPaid: false },
  failed: { status: "failed", amount: TOTAL, cancelAmount: 0, hasAccount: false, wasPaid: false },
  closedAsCancelled: {
    status: "cancelled",
    amount: TOTAL,
    cancelAmount: 0,
    hasAccount: true,
    wasPaid: false,
  },
  closedAsFailed: { status: "failed", amount: TOTAL, cancelAmount: 0, hasAccount: true, wasPaid: false },
  paid: { status: "paid", amount: TOTAL, cancelAmount: 0, hasAccount: false, wasPaid: true },
  partAsCancelled: {
    status: "cancelled",
    amount: TOTAL,
    cancelAmount: 9_000,
    hasAccount: false,
    wasPaid: true,
  },
  partAsPaid: { status: "paid", amount: TOTAL, cancelAmount: 9_000, hasAccount: false, wasPaid: true },
  whole: { status: "cancelled", amount: TOTAL, cancelAmount: TOTAL, hasAccount: false, wasPaid: true },
  wholeAsPaid: { status: "paid", amount: TOTAL, cancelAmount: TOTAL, hasAccount: false, wasPaid: true },
  unknown: { status: "unknown", amount: TOTAL, cancelAmount: 0, hasAccount: false, wasPaid: false },
} as const satisfies Record<string, Reading>;

export type ReadingName = keyof typeof READINGS;

/** The gateway's answer in one of the ways that it is known to come. */
export function seenAs(name: ReadingName, over: Partial<Seen> = {}): Seen {
  const reading = READINGS[name];
  return aSeen({ ...reading, issuedAt: reading.hasAccount ? ISSUED_AT : null, ...over });
}

/** The same payment as it stands in our books. */
export function knownAs(name: ReadingName, decision: PaymentDecision, over: Partial<Known> = {}): Known {
  return { ...READINGS[name], decision, ...over };
}

/** The verdict that changes nothing: every other one is this and what it changes. */
export function unchanged(order: OrderFacts, known: Known | null): Verdict {
  return {
    kind: "nothing",
    decision: known?.decision ?? "none",
    reason: null,
    flag: null,
    orderStatus: order.status,
    stock: "keep",
    refund: false,
    close: [],
  };
}

/** A name for the test, the decider's three arguments, and what the verdict changes. */
export type Row = [
  name: string,
  order: OrderFacts,
  known: Known | null,
  seen: Seen,
  changes: Partial<Verdict>,
];

export const account = (impUid: string, issuedAt: Date | null = ISSUED_AT) => ({ impUid, issuedAt });
export const waitsFor = (...accounts: OrderFacts["accounts"]) =>
  anOrder({ status: "awaiting_deposit", accounts });

export const ORDERS = {
  pending: anOrder(),
  waitsForThis: waitsFor(account(IMP_UID)),
  waitsForOther: waitsFor(account("imp_4")),
  expired: anOrder({ status: "expired" }),
  soldOut: anOrder({ status: "expired", stockAvailable: false }),
  cancelled: anOrder({ status: "cancelled" }),
  superseded: anOrder({ superseded: true }),
  paidByThis: paidWith(IMP_UID),
  paidByOther: paidWith("imp_other"),
  refundedByOther: paidWith("imp_other", { status: "refunded" }),
};

export const REFUSED = { kind: "refuse", decision: "refused" } as const;
export const ACCEPTED = { kind: "accept", decision: "accepted", orderStatus: "paid", stock: "sell" } as const;
export const GONE = { kind: "record_cancel", decision: "closed" } as const;
export const WAITS = {
  kind: "await_deposit",
  decision: "awaiting_deposit",
  orderStatus: "awaiting_deposit",
} as const;
