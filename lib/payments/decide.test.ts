import { describe, expect, it, test } from "vitest";
import { decidePayment } from "./decide";
import { ORDER_STATUSES } from "./status";
import {
  ACCEPTED,
  account,
  anOrder,
  IMP_UID,
  knownAs,
  ORDERS,
  REFUSED,
  type Row,
  seenAs,
  TOTAL,
  unchanged,
  waitsFor,
} from "./testing/facts";

const { pending, expired, soldOut, cancelled, superseded, paidByThis, paidByOther, refundedByOther } = ORDERS;
const PAID = seenAs("paid");
const DEPOSITED = seenAs("paid", { hasAccount: true });
const ACCEPTED_ROW = knownAs("paid", "accepted");

/** Whole verdicts: what a row does not name must be left alone. */
function holds(rows: Row[]): void {
  test.each(rows)("%s", (_name, order, known, seen, changes) => {
    expect(decidePayment(order, known, seen, "any")).toEqual({ ...unchanged(order, known), ...changes });
  });
}

describe("what is not understood, or pays for nothing, changes nothing and is flagged", () => {
  const odd = { flag: "unknown_status" } as const;
  const none = { flag: "no_amount" } as const;
  const card = { flag: "billing_key" } as const;
  const shrunk = seenAs("whole", { amount: 1, cancelAmount: 1 });
  holds([
    ["a status word that is new to us", pending, null, seenAs("unknown"), odd],
    ["more cancelled than paid", pending, null, seenAs("paid", { cancelAmount: TOTAL + 1 }), odd],
    ["less than nothing cancelled", pending, null, seenAs("paid", { cancelAmount: -1 }), odd],
    ["cancelled without a sum, but paid before", pending, null, seenAs("whole", { cancelAmount: 0 }), odd],
    ["a failed payment that gave money back", pending, null, seenAs("failed", { cancelAmount: 1 }), odd],
    ["an open window that gave money back", pending, null, seenAs("window", { cancelAmount: 1 }), odd],
    ["a fraction of a won", pending, null, seenAs("paid", { amount: TOTAL + 0.5 }), odd],
    ["a fraction of a won cancelled", pending, null, seenAs("paid", { cancelAmount: 0.5 }), odd],
    ["more won than can be counted", pending, null, seenAs("paid", { amount: 2 ** 60 }), odd],
    ["an amount of 0", pending, null, seenAs("paid", { amount: 0 }), none],
    ["an amount below 0", pending, null, seenAs("paid", { amount: -TOTAL }), none],
    ["an amount of 0 dollars", pending, null, seenAs("paid", { amount: 0, currency: "USD" }), none],
    ["the registration of a card", pending, null, seenAs("paid", { customerUidUsage: "issue" }), card],
    ["also of the accepted payment", paidByThis, ACCEPTED_ROW, seenAs("unknown"), odd],
    ["another amount of the accepted payment", paidByThis, ACCEPTED_ROW, shrunk, odd],
    ["also of a refused payment", cancelled, knownAs("paid", "refused"), seenAs("unknown"), odd],
  ]);

  it("takes a payment that uses a registered card", () => {
    const seen = seenAs("paid", { customerUidUsage: "payment" });
    expect(decidePayment(pending, null, seen, "any").kind).toBe("accept");
  });
});

describe("ready without an account is kept as a row and changes nothing", () => {
  holds(ORDER_STATUSES.map((status): Row => [status, anOrder({ status }), null, seenAs("window"), {}]));
});

describe("a failed try is recorded, and the order stays as it is", () => {
  const failed = { kind: "record_failure", decision: "failed" } as const;
  const elsewhere = (status: (typeof ORDER_STATUSES)[number]) =>
    anOrder({ status, acceptedImpUid: status === "paid" || status === "refunded" ? "imp_other" : null });
  holds([
    ...ORDER_STATUSES.map((status): Row => [status, elsewhere(status), null, seenAs("failed"), failed]),
    ["known as an open window", pending, knownAs("window", "none"), seenAs("failed"), failed],
    ["of a wrong amount", pending, null, seenAs("failed", { amount: 1 }), failed],
    ["with an account still open", ORDERS.waitsForOther, null, seenAs("failed"), failed],
  ]);
});

describe("what the accepted payment cannot be any more is flagged and changes nothing", () => {
  const ways = ["window", "account", "failed", "closedAsCancelled", "closedAsFailed"] as const;
  const refund = { cancelAmount: 9_000 };
  holds([
    ...ways.map((name): Row => [name, paidByThis, ACCEPTED_ROW, seenAs(name), { flag: "regressed" }]),
    ["failed, but refunded", paidByThis, ACCEPTED_ROW, seenAs("failed", refund), { flag: "unknown_status" }],
    ["ready, but refunded", paidByThis, ACCEPTED_ROW, seenAs("window", refund), { flag: "unknown_status" }],
  ]);
  it("takes an answer of before a partial cancel for old, and no more", () => {
    const known = knownAs("partAsPaid", "accepted");
    expect(decidePayment(paidByThis, known, PAID, "any")).toEqual(unchanged(paidByThis, known));
  });
});

describe("a payment of the right amount", () => {
  const both = waitsFor(account(IMP_UID), account("imp_4"));
  const others = waitsFor(account("imp_3"), account("imp_4"));
  const awaited = knownAs("account", "awaiting_deposit");
  const gone = knownAs("closedAsCancelled", "closed");
  const outOfStock = { ...REFUSED, reason: "out_of_stock", refund: true } as const;
  const duplicate = { ...REFUSED, reason: "duplicate", refund: true } as const;
  const closed = { ...REFUSED, reason: "order_closed", refund: true } as const;
  const late = anOrder({ status: "expired", superseded: true });
  const nonsense = knownAs("paid", "none", { cancelAmount: TOTAL + 1 });
  holds([
    ["pays a pending order", pending, null, PAID, ACCEPTED],
    ["pays the order that waited for it", ORDERS.waitsForThis, awaited, DEPOSITED, ACCEPTED],
    ["by another way closes the accounts", others, null, PAID, { ...ACCEPTED, close: ["imp_3", "imp_4"] }],
    ["into one account closes the other", both, awaited, DEPOSITED, { ...ACCEPTED, close: ["imp_4"] }],
    ["pays after it had failed", pending, knownAs("failed", "failed"), PAID, ACCEPTED],
    ["pays after its account was closed", pending, gone, DEPOSITED, ACCEPTED],
    ["pays although it was not understood at first", pending, knownAs("unknown", "none"), PAID, ACCEPTED],
    ["pays although its sums made no sense at first", pending, nonsense, PAID, ACCEPTED],
    ["takes an expired order's units again", expired, null, PAID, { ...ACCEPTED, stock: "take_and_sell" }],
    [
      "late, after it had failed",
      expired,
      knownAs("failed", "failed"),
      PAID,
      { ...ACCEPTED, stock: "take_and_sell" },
    ],
    ["of an expired order without stock goes back", soldOut, null, PAID, outOfStock],
    ["of a paid order goes back", paidByOther, null, PAID, duplicate],
    ["of a refunded order goes back", refundedByOther, null, PAID, duplicate],
    ["of a cancelled order goes back", cancelled, null, PAID, closed],
    ["of a superseded order goes back", superseded, null, PAID, closed],
    ["of a superseded and expired order goes back", late, null, PAID, closed],
    ["late, of a paid order, goes back", paidByOther, knownAs("failed", "failed"), PAID, duplicate],
    ["into an account of a paid order goes back", paidByOther, awaited, DEPOSITED, duplicate],
    [
      "into an account that was refused goes back",
      cancelled,
      knownAs("account", "refused"),
      DEPOSITED,
      { kind: "record_cancel", refund: true },
    ],
  ]);
});

describe("a payment that is not the one we asked for goes back", () => {
  const wrong = [
    ["a won too little", { amount: TOTAL - 1 }, "amount"],
    ["a won too much", { amount: TOTAL + 1 }, "amount"],
    ["ten times as much", { amount: TOTAL * 10 }, "amount"],
    ["dollars", { currency: "USD" }, "currency"],
    ["half dollars", { currency: "USD", amount: 29.5 }, "currency"],
  ] as const;
  const orders = [pending, ORDERS.waitsForOther, expired, soldOut, cancelled, superseded, paidByOther];
  holds(
    orders.flatMap((order) =>
      wrong.map(([name, over, reason]): Row => {
        const title = `${name}, for an order that is ${order.status}`;
        return [title, order, null, seenAs("paid", over), { ...REFUSED, reason, refund: true }];
      }),
    ),
  );

  it.each([
    ["live", true, "channel"],
    ["live", false, null],
    ["live", null, null],
    ["test", false, "channel"],
    ["test", true, null],
    ["test", null, null],
    ["any", true, null],
    ["any", false, null],
  ] as const)("in a %s shop with sandbox %s: %s", (channel, sandbox, reason) => {
    const paid = decidePayment(pending, null, seenAs("paid", { sandbox }), channel);
    expect(paid).toMatchObject({ reason, refund: reason !== null, kind: reason ? "refuse" : "accept" });
    const issued = decidePayment(pending, null, seenAs("account", { sandbox }), channel);
    expect(issued).toMatchObject({ reason, kind: reason ? "refuse" : "await_deposit" });
  });
});
