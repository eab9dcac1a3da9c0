import { expect, it } from "vitest";
import {
  type ChannelRule,
  decidePayment,
  type Known,
  type OrderFacts,
  type Seen,
  type Verdict,
} from "./decide";
import { ORDER_STATUSES, type RefusalReason } from "./status";
import {
  account,
  anOrder,
  IMP_UID,
  knownAs,
  paidWith,
  READINGS,
  type ReadingName,
  seenAs,
  TOTAL,
  unchanged,
} from "./testing/facts";

/** The table of the decider once more, in plain words and row by row, over every combination of its headings. */

const AMOUNTS = [TOTAL, TOTAL - 1, TOTAL + 1, TOTAL * 10, 0, -TOTAL, TOTAL + 0.5];
const NAMES = Object.keys(READINGS) as ReadingName[]; // The keys of a constant are its names.
const CHANNELS: ChannelRule[] = ["any", "live", "test"];
const ARRIVALS = [
  "first",
  "same",
  "after_window",
  "after_failed",
  "after_all",
  "accepted",
  "refused",
] as const;
type Arrival = (typeof ARRIVALS)[number];

type Case = {
  name: ReadingName;
  arrival: Arrival;
  order: OrderFacts;
  known: Known | null;
  seen: Seen;
  channel: ChannelRule;
};

function* cases(): Generator<Case> {
  for (const name of NAMES)
    for (const amount of AMOUNTS)
      for (const arrival of ARRIVALS)
        for (const order of ordersFor(arrival))
          for (const currency of ["KRW", "USD"])
            for (const sandbox of [true, false, null])
              for (const channel of CHANNELS) {
                const seen = seenOf(name, { amount, currency, sandbox });
                yield { name, arrival, order, known: knownOf(arrival, seen), seen, channel };
              }
}

function seenOf(name: ReadingName, over: Pick<Seen, "amount" | "currency" | "sandbox">): Seen {
  const isWhole = name === "whole" || name === "wholeAsPaid";
  return seenAs(name, { ...over, ...(isWhole ? { cancelAmount: over.amount } : {}) });
}

function ordersFor(arrival: Arrival): OrderFacts[] {
  if (arrival === "accepted") return [paidWith(IMP_UID)];
  const other = account("imp_4");
  return [
    ...ORDER_STATUSES.map((status) =>
      anOrder({
        status,
        accounts: status === "awaiting_deposit" ? [other] : [],
        acceptedImpUid: status === "paid" || status === "refunded" ? "imp_other" : null,
      }),
    ),
    anOrder({ superseded: true }),
    anOrder({ status: "expired", stockAvailable: false }),
  ];
}

function knownOf(arrival: Arrival, seen: Seen): Known | null {
  switch (arrival) {
    case "first":
      return null;
    case "same":
      return { ...seen, decision: "none" };
    case "after_window":
      return knownAs("window", "none");
    case "after_failed":
      return knownAs("failed", "failed");
    case "after_all":
      return knownAs("whole", "closed", { cancelAmount: TOTAL * 100, amount: TOTAL * 100 });
    case "accepted":
    case "refused":
      return knownAs("paid", arrival);
  }
}

const isPart = (name: ReadingName) => name === "partAsCancelled" || name === "partAsPaid";
const isWhole = (name: ReadingName) => name === "whole" || name === "wholeAsPaid";
const isClosed = (name: ReadingName) => name === "closedAsCancelled" || name === "closedAsFailed";

/** What the payment itself is wrong in, in the order in which it is told. */
function wrongs({ seen, channel }: Case): RefusalReason[] {
  return [
    ...(seen.currency === "KRW" ? [] : (["currency"] as const)),
    ...(seen.amount === TOTAL ? [] : (["amount"] as const)),
    ...((channel === "live" && seen.sandbox === true) || (channel === "test" && seen.sandbox === false)
      ? (["channel"] as const)
      : []),
  ];
}

function refusal(given: Case): RefusalReason | null {
  const { order, name } = given;
  const [wrong] = wrongs(given);
  if (wrong) return wrong;
  if (order.status === "paid" || order.status === "refunded") return "duplicate";
  if (order.status === "cancelled" || order.superseded) return "order_closed";
  if (order.status === "expired" && isPart(name)) return "order_closed";
  return order.status === "expired" && !order.stockAvailable ? "out_of_stock" : null;
}

/** What the table says changes; null where it says `nothing` with some flag. */
function expected(given: Case): Partial<Verdict> | null {
  const { name, arrival, order, seen } = given;
  const isHalfWon = seen.currency === "KRW" && !Number.isInteger(seen.amount);
  if (name === "unknown" || seen.amount <= 0 || isHalfWon) return null;
  if (arrival === "same" || arrival === "after_all") return {};
  if (arrival === "accepted") return ofAccepted(given);
  if (arrival === "refused") {
    const change = { kind: "record_cancel", refund: isPart(name) } as const;
    return isPart(name) || isWhole(name) ? change : {};
  }
  if (name === "window" || (arrival === "after_failed" && name === "account")) return {};
  if (name === "failed")
    return arrival === "after_failed" ? {} : { kind: "record_failure", decision: "failed" };
  if (isClosed(name) || isWhole(name)) return { kind: "record_cancel", decision: "closed" };
  const reason = refusal(given);
  const refused = { kind: "refuse", decision: "refused", reason } as const;
  const others = order.accounts.map(({ impUid }) => impUid);
  const isAgain = order.status === "expired";
  if (name === "account") {
    if (reason) return { ...refused, close: [IMP_UID] };
    const waits = {
      kind: "await_deposit",
      decision: "awaiting_deposit",
      orderStatus: "awaiting_deposit",
    } as const;
    return { ...waits, close: others, stock: isAgain ? "take_and_hold" : "keep" };
  }
  if (reason) return { ...refused, refund: true };
  const accepted = { kind: "accept", decision: "accepted", orderStatus: "paid" } as const;
  return { ...accepted, close: others, stock: isAgain ? "take_and_sell" : "sell" };
}

function ofAccepted({ name, seen }: Case): Partial<Verdict> | null {
  if (seen.amount !== TOTAL) return null;
  if (isPart(name)) return { kind: "record_cancel" };
  if (isWhole(name)) return { kind: "record_cancel", orderStatus: "refunded", stock: "return" };
  return name === "paid" ? {} : { flag: "regressed" };
}

it("every combination of payment, amount, currency, channel, order and arrival gets its row's verdict", () => {
  let count = 0;
  for (const given of cases()) {
    count += 1;
    const { order, known, seen, channel } = given;
    const verdict = decidePayment(order, known, seen, channel);
    const change = expected(given) ?? { flag: verdict.flag ?? "unknown_status" };
    const same = JSON.stringify({ ...unchanged(order, known), ...change }) === JSON.stringify(verdict);
    // The slow comparison, which explains itself, is for the first one that is wrong.
    if (!same)
      expect({ ...given, verdict }).toEqual({ ...given, verdict: { ...unchanged(order, known), ...change } });
  }
  expect(count).toBe(NAMES.length * AMOUNTS.length * (6 * 8 + 1) * 2 * 3 * 3);
});
