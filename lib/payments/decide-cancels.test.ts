import { describe, expect, it, test } from "vitest";
import { decidePayment } from "./decide";
import { FULFILMENTS, ORDER_STATUSES } from "./status";
import {
  ACCEPTED,
  account,
  anOrder,
  GONE,
  IMP_UID,
  knownAs,
  ORDERS,
  paidWith,
  REFUSED,
  type Row,
  seenAs,
  TOTAL,
  unchanged,
} from "./testing/facts";

const { pending, waitsForOther, expired, soldOut, cancelled, superseded, paidByThis, paidByOther } = ORDERS;
const WHOLE = seenAs("whole");
const ACCEPTED_ROW = knownAs("paid", "accepted");
const REFUSED_ROW = knownAs("paid", "refused");

function holds(rows: Row[]): void {
  test.each(rows)("%s", (_name, order, known, seen, changes) => {
    expect(decidePayment(order, known, seen, "any")).toEqual({ ...unchanged(order, known), ...changes });
  });
}

describe.each(["partAsCancelled", "partAsPaid"] as const)("a partial cancel, reported as %s", (name) => {
  const part = seenAs(name);
  const closed = { ...REFUSED, reason: "order_closed", refund: true } as const;
  const duplicate = { ...REFUSED, reason: "duplicate", refund: true } as const;
  const wrong = { ...REFUSED, reason: "amount", refund: true } as const;
  const again = { ...part, cancelAmount: part.cancelAmount + 1 };
  holds([
    ["first seen, pays a pending order", pending, null, part, ACCEPTED],
    ["first seen, pays an order that waits", waitsForOther, null, part, { ...ACCEPTED, close: ["imp_4"] }],
    ["first seen, of an expired order: the rest goes back", expired, null, part, closed],
    ["first seen, of a sold out order: the rest goes back", soldOut, null, part, closed],
    ["first seen, of a cancelled order: the rest goes back", cancelled, null, part, closed],
    ["first seen, of a superseded order: the rest goes back", superseded, null, part, closed],
    ["first seen, of a paid order: the rest goes back", paidByOther, null, part, duplicate],
    [
      "first seen, of a wrong amount: the rest goes back",
      pending,
      null,
      { ...part, amount: TOTAL + 1 },
      wrong,
    ],
    ["of the accepted payment is an amount only", paidByThis, ACCEPTED_ROW, part, { kind: "record_cancel" }],
    [
      "of a refused payment: the rest goes back",
      cancelled,
      REFUSED_ROW,
      part,
      { kind: "record_cancel", refund: true },
    ],
    ["one more won", paidByThis, knownAs(name, "accepted"), again, { kind: "record_cancel" }],
    ["told twice", paidByThis, knownAs(name, "accepted"), part, {}],
  ]);
});

describe("a cancel of everything", () => {
  const refunded = { kind: "record_cancel", orderStatus: "refunded", stock: "return" } as const;
  const asPaid = seenAs("wholeAsPaid");
  const firstSeen = ORDER_STATUSES.map((status): Row => {
    const accounts = status === "awaiting_deposit" ? [account("imp_4")] : [];
    return [`first seen, leaves the order ${status}`, anOrder({ status, accounts }), null, WHOLE, GONE];
  });
  const deposited = { ...GONE, orderStatus: "pending" } as const;
  const awaited = knownAs("account", "awaiting_deposit");
  holds([
    ...firstSeen,
    ["first seen, of a wrong amount", pending, null, { ...WHOLE, amount: 1, cancelAmount: 1 }, GONE],
    ["first seen, reported as paid", pending, null, asPaid, GONE],
    ["of the account that was waited for", ORDERS.waitsForThis, awaited, WHOLE, deposited],
    ["of the accepted payment ends the order", paidByThis, ACCEPTED_ROW, WHOLE, refunded],
    ["reported as paid, ends the order as well", paidByThis, ACCEPTED_ROW, asPaid, refunded],
    ["after a part of it ends the order", paidByThis, knownAs("partAsPaid", "accepted"), WHOLE, refunded],
    ["of a refused payment asks for no refund", cancelled, REFUSED_ROW, WHOLE, { kind: "record_cancel" }],
    ["of a duplicate leaves the paid order", paidByOther, REFUSED_ROW, WHOLE, { kind: "record_cancel" }],
  ]);

  it.each(FULFILMENTS)("returns to the shelf what has not left the house: %s", (fulfilment) => {
    const order = paidWith(IMP_UID, { fulfilment });
    const { stock, orderStatus } = decidePayment(order, ACCEPTED_ROW, WHOLE, "any");
    expect(stock).toBe(fulfilment === "none" || fulfilment === "preparing" ? "return" : "keep");
    expect(orderStatus).toBe("refunded");
  });
});
