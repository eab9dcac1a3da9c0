import { heldBy, isNewer, type Reading, stageOf } from "./stage";
import type { Fulfilment, OrderStatus, PaymentDecision, RefusalReason } from "./status";

/** A gateway payment as just seen. */
export type Seen = Reading & {
  impUid: string;
  currency: string;
  sandbox: boolean | null;
  issuedAt: Date | null;
  customerUidUsage: string | null;
};

/** The same payment as our books have it. */
export type Known = Reading & { decision: PaymentDecision };

export type OpenAccount = { impUid: string; issuedAt: Date | null };

export type OrderFacts = {
  status: OrderStatus;
  fulfilment: Fulfilment;
  /** Won. */
  total: number;
  /** Whether a later order took its place. */
  superseded: boolean;
  acceptedImpUid: string | null;
  /** Accounts that a shopper could still pay into. */
  accounts: OpenAccount[];
  /** Whether the units of an expired order can be taken again; an open order still holds its own. */
  stockAvailable: boolean;
};

/** Which channels may pay: `any` in the sandbox, otherwise only real or only test ones. */
export type ChannelRule = "any" | "live" | "test";

export type Flag = "unknown_status" | "no_amount" | "billing_key" | "regressed";

export type Verdict = {
  kind: "nothing" | "record_failure" | "await_deposit" | "accept" | "refuse" | "record_cancel";
  /** What the payment's row says from now on. */
  decision: PaymentDecision;
  reason: RefusalReason | null;
  /** Something odd, for the timeline or a person; never a reason to send money back. */
  flag: Flag | null;
  orderStatus: OrderStatus;
  stock: "keep" | "sell" | "take_and_sell" | "take_and_hold" | "return";
  /** Whether all that the payment holds goes back. */
  refund: boolean;
  /** Accounts that must not be paid into any more. */
  close: string[];
};

/** Pure and total: every combination of order, known row and answer has a verdict. The table is in ARCHITECTURE.md. */
export function decidePayment(
  order: OrderFacts,
  known: Known | null,
  seen: Seen,
  channel: ChannelRule,
): Verdict {
  const keep: Verdict = {
    kind: "nothing",
    decision: known?.decision ?? "none",
    reason: null,
    flag: null,
    orderStatus: order.status,
    stock: "keep",
    refund: false,
    close: [],
  };
  const flag = oddity(seen);
  if (flag) return { ...keep, flag };

  const stage = stageOf(seen);
  const isAccepted = order.acceptedImpUid === seen.impUid;
  // A payment's amount never changes; one that does cannot be weighed against the order.
  if (isAccepted && seen.amount !== order.total) return { ...keep, flag: "unknown_status" };
  if (known && !isNewer(seen, known)) {
    const regressed = isAccepted && stage !== "paid" && stage !== "cancelled";
    return { ...keep, flag: regressed ? "regressed" : null };
  }
  // A refusal is final: what has come in since then goes back as well.
  if (known?.decision === "refused") return { ...keep, kind: "record_cancel", refund: heldBy(seen) > 0 };
  if (isAccepted) return cancelOfAccepted(order, seen, keep);

  switch (stage) {
    case "unknown":
    case "window":
      return keep;
    case "failed":
      return { ...keep, kind: "record_failure", decision: "failed" };
    case "closed":
    case "cancelled":
      return accountGone(order, seen, keep);
    case "account":
      return onAccount(order, seen, keep, channel);
    case "paid":
      return onPaid(order, seen, keep, channel);
  }
}

/** What is not understood, or pays for nothing, changes nothing: a person looks at it. */
function oddity(seen: Seen): Flag | null {
  const { currency, amount, cancelAmount } = seen;
  const isPartWon =
    currency === "KRW" && !(Number.isSafeInteger(amount) && Number.isSafeInteger(cancelAmount));
  if (isPartWon || stageOf(seen) === "unknown") return "unknown_status";
  if (amount <= 0) return "no_amount";
  return seen.customerUidUsage === "issue" ? "billing_key" : null;
}

function cancelOfAccepted(order: OrderFacts, seen: Seen, keep: Verdict): Verdict {
  const whole = heldBy(seen) === 0;
  const onShelf = order.fulfilment === "none" || order.fulfilment === "preparing";
  return {
    ...keep,
    kind: "record_cancel",
    orderStatus: whole ? "refunded" : order.status,
    stock: whole && onShelf ? "return" : "keep",
  };
}

function accountGone(order: OrderFacts, seen: Seen, keep: Verdict): Verdict {
  return { ...keep, kind: "record_cancel", decision: "closed", orderStatus: statusWithout(order, seen) };
}

/** An order whose last account can take no deposit any more waits for none. */
function statusWithout(order: OrderFacts, seen: Seen): OrderStatus {
  const isLast = order.accounts.every((account) => account.impUid === seen.impUid);
  return order.status === "awaiting_deposit" && isLast ? "pending" : order.status;
}

function onAccount(order: OrderFacts, seen: Seen, keep: Verdict, channel: ChannelRule): Verdict {
  const refuse = (reason: RefusalReason): Verdict => ({
    ...keep,
    kind: "refuse",
    decision: "refused",
    reason,
    close: [seen.impUid],
  });
  const wrong = wrongness(order, seen, channel) ?? closedness(order);
  if (wrong) return refuse(wrong);

  const waits: Verdict = {
    ...keep,
    kind: "await_deposit",
    decision: "awaiting_deposit",
    orderStatus: "awaiting_deposit",
  };
  if (order.status === "expired") {
    return order.stockAvailable ? { ...waits, stock: "take_and_hold" } : refuse("out_of_stock");
  }
  const others = order.accounts.filter((account) => account.impUid !== seen.impUid);
  const isLatest = others.every((account) => isLater(seen, account));
  return { ...waits, close: isLatest ? others.map((account) => account.impUid) : [seen.impUid] };
}

function onPaid(order: OrderFacts, seen: Seen, keep: Verdict, channel: ChannelRule): Verdict {
  const refuse = (reason: RefusalReason): Verdict => ({
    ...keep,
    kind: "refuse",
    decision: "refused",
    reason,
    // It may be a deposit of another sum into the account that was waited for.
    orderStatus: statusWithout(order, seen),
    refund: true,
  });
  const wrong = wrongness(order, seen, channel) ?? closedness(order);
  if (wrong) return refuse(wrong);
  // Somebody has begun to give it back, and nobody is waiting for the goods any more.
  if (order.status === "expired" && seen.cancelAmount > 0) return refuse("order_closed");
  if (order.status === "expired" && !order.stockAvailable) return refuse("out_of_stock");
  return {
    ...keep,
    kind: "accept",
    decision: "accepted",
    orderStatus: "paid",
    stock: order.status === "expired" ? "take_and_sell" : "sell",
    close: order.accounts.map((account) => account.impUid).filter((impUid) => impUid !== seen.impUid),
  };
}

/** The payment itself is not the one that we asked for. */
function wrongness(order: OrderFacts, seen: Seen, channel: ChannelRule): RefusalReason | null {
  if (seen.currency !== "KRW") return "currency";
  if (seen.amount !== order.total) return "amount";
  if (channel === "live" && seen.sandbox === true) return "channel";
  if (channel === "test" && seen.sandbox === false) return "channel";
  return null;
}

/** The order takes no payment any more. */
function closedness(order: OrderFacts): RefusalReason | null {
  if (order.status === "paid" || order.status === "refunded") return "duplicate";
  if (order.status === "cancelled" || order.superseded) return "order_closed";
  return null;
}

/** The later account stays: by its time of issue, then by its id, so that any order of arrival agrees. */
function isLater(left: OpenAccount, right: OpenAccount): boolean {
  const time = (account: OpenAccount) => account.issuedAt?.getTime() ?? 0;
  return time(left) === time(right) ? left.impUid > right.impUid : time(left) > time(right);
}

/** The account that the shopper is told to pay into. */
export function currentAccount<T extends OpenAccount>(accounts: readonly T[]): T | null {
  return accounts.reduce<T | null>((best, next) => (best && isLater(best, next) ? best : next), null);
}
