import { describe, expect, test } from "vitest";
import type { BookedPayment } from "@/db/queries/audit";
import type { Cancellation, GatewayPayment } from "@/lib/payments/gateway";
import { comparePayment } from "./audit-compare";

const AMOUNT = 39_000;
const ID = { impUid: "imp_1", merchantUid: "order1" };

function seenAs(status: GatewayPayment["status"], over: Partial<GatewayPayment> = {}): GatewayPayment {
  const wasPaid = status === "paid" || status === "cancelled";
  // The comparison reads these members alone.
  return {
    ...ID,
    status,
    amount: AMOUNT,
    cancelAmount: status === "cancelled" ? AMOUNT : 0,
    currency: "KRW",
    account: null,
    paidAt: wasPaid ? new Date() : null,
    cancellations: [],
    ...over,
  } as GatewayPayment;
}

const ACCOUNT = { account: { number: "562" } } as Partial<GatewayPayment>;
const by = (reason: string, amount = AMOUNT): Cancellation => ({
  cancellationId: "06JC",
  amount,
  reason,
  cancelledAt: new Date(),
});

type Row = NonNullable<BookedPayment["payment"]>;
type Order = NonNullable<BookedPayment["order"]>;

const row = (status: Row["status"], decision: Row["decision"], over: Partial<Row> = {}): Row => ({
  merchantUid: ID.merchantUid,
  status,
  amount: AMOUNT,
  cancelAmount: 0,
  currency: "KRW",
  hasAccount: false,
  wasPaid: status === "paid",
  decision,
  flag: null,
  ...over,
});
const order = (status: Order["status"], isDue = false): Order => ({
  merchantUid: ID.merchantUid,
  status,
  isDue,
});
const booked = (over: Partial<BookedPayment> = {}): BookedPayment => ({
  impUid: ID.impUid,
  payment: null,
  order: null,
  refunds: [],
  closingIsDue: false,
  ...over,
});
const refund = (status: BookedPayment["refunds"][number]["status"], isDue = false) => ({
  id: "rf_1",
  amount: AMOUNT,
  status,
  isDue,
});

type Case = [name: string, seen: GatewayPayment | null, books: BookedPayment, found: [string, number][]];

function holds(cases: Case[]): void {
  test.each(cases)("%s", (_name, seen, books, found) => {
    expect(comparePayment(seen, books).map(({ kind, won }) => [kind, won])).toEqual(found);
  });
}

describe("a payment that the books lack", () => {
  const absent = (status: Order["status"], isDue = false) => booked({ order: order(status, isDue) });
  holds([
    ["paid, of an open order", seenAs("paid"), absent("pending", true), [["not_yet_settled", AMOUNT]]],
    ["paid, of one nobody looks at", seenAs("paid"), absent("pending"), [["payment_not_in_books", AMOUNT]]],
    ["paid, of a paid order", seenAs("paid"), absent("paid"), [["payment_not_in_books", AMOUNT]]],
    ["cancelled, of a closed order", seenAs("cancelled"), absent("expired"), [["payment_not_in_books", 0]]],
    ["failed", seenAs("failed"), absent("expired"), []],
    ["an abandoned window", seenAs("ready"), absent("expired"), []],
    ["an account of a closed order", seenAs("ready", ACCOUNT), absent("expired"), [["unknown_account", 0]]],
    ["a status word that is new", seenAs("unknown"), absent("paid"), [["payment_not_in_books", 0]]],
    ["of a stranger", seenAs("paid"), booked(), [["stray_payment", AMOUNT]]],
    ["of a stranger, in dollars", seenAs("paid", { currency: "USD" }), booked(), [["stray_payment", 0]]],
    ["of a stranger, sent back", seenAs("cancelled"), booked(), []],
  ]);
});

describe("a payment that both have", () => {
  const accepted = booked({ payment: row("paid", "accepted"), order: order("paid") });
  const part = { cancelAmount: 1000, cancellations: [by("console", 1000)] };
  const failed = (over: Partial<BookedPayment> = {}) =>
    booked({ payment: row("failed", "failed"), order: order("expired"), ...over });
  const closing = { payment: row("ready", "refused", { hasAccount: true }), order: order("paid") };
  const awaited = { payment: row("ready", "awaiting_deposit", { hasAccount: true }) };
  holds([
    ["alike", seenAs("paid"), accepted, []],
    [
      "a part back, called paid or cancelled",
      seenAs("paid", part),
      booked({ ...accepted, payment: row("cancelled", "accepted", { cancelAmount: 1000 }) }),
      [],
    ],
    ["a window that failed", seenAs("failed"), failed({ payment: row("ready", "none") }), []],
    ["failed and then paid", seenAs("paid"), failed(), [["status_differs", AMOUNT]]],
    [
      "failed and then paid, of an open order",
      seenAs("paid"),
      failed({ order: order("pending", true) }),
      [["not_yet_settled", AMOUNT]],
    ],
    ["paid here, failed there", seenAs("failed"), accepted, [["status_differs", AMOUNT]]],
    ["a refused account that is closed", seenAs("failed", ACCOUNT), booked(closing), []],
    [
      "an account that is paid while it is being closed",
      seenAs("paid", ACCOUNT),
      booked({ ...closing, closingIsDue: true }),
      [["not_yet_settled", AMOUNT]],
    ],
    [
      "an awaited account that is gone",
      seenAs("failed", ACCOUNT),
      booked({ ...awaited, order: order("awaiting_deposit") }),
      [["status_differs", 0]],
    ],
    ["a part back that the books lack", seenAs("paid", part), accepted, [["cancelled_sum_differs", 1000]]],
  ]);
});

describe("a payment that is not accepted", () => {
  const holding = (over: Partial<BookedPayment> = {}) =>
    booked({ payment: row("paid", "refused"), order: order("paid"), ...over });
  const flagged = row("paid", "none", { flag: "billing_key" });
  const back = (cancellations: Cancellation[]) => seenAs("cancelled", { cancellations });
  const gone = row("cancelled", "refused", { cancelAmount: AMOUNT, wasPaid: true });
  holds([
    [
      "with a refund that is due",
      seenAs("paid"),
      holding({ refunds: [refund("wanted", true)] }),
      [["refund_under_way", AMOUNT]],
    ],
    [
      "that waits for its buyer",
      seenAs("paid"),
      holding({ refunds: [refund("needs_account")] }),
      [["refund_under_way", AMOUNT]],
    ],
    [
      "whose refund was refused",
      seenAs("paid"),
      holding({ refunds: [refund("refused")] }),
      [["waits_for_person", AMOUNT]],
    ],
    ["with nothing", seenAs("paid"), holding(), [["held_without_refund", AMOUNT]]],
    [
      "whose refund is void",
      seenAs("paid"),
      holding({ refunds: [refund("void")] }),
      [["held_without_refund", AMOUNT]],
    ],
    [
      "that a person has before them",
      seenAs("paid"),
      holding({ payment: flagged }),
      [["waits_for_person", AMOUNT]],
    ],
    ["that a person has sent back", seenAs("cancelled"), holding({ payment: flagged }), []],
    [
      "whose refund was just carried out",
      back([by("[rf_1] x")]),
      holding({ refunds: [refund("sent", true)] }),
      [["refund_under_way", AMOUNT]],
    ],
    [
      "whose refund is in both",
      back([by("[rf_1] x")]),
      holding({ payment: gone, refunds: [refund("done")] }),
      [],
    ],
    [
      "whose refund the history lacks",
      back([by("console")]),
      holding({ payment: gone, refunds: [refund("done")] }),
      [["refund_not_at_gateway", AMOUNT]],
    ],
    [
      "whose refund the books lack",
      back([by("[rf_1] x")]),
      holding({ payment: gone }),
      [["refund_not_in_books", AMOUNT]],
    ],
    [
      "whose refund was paid twice, and the books know of once",
      seenAs("cancelled", {
        amount: 2 * AMOUNT,
        cancelAmount: 2 * AMOUNT,
        cancellations: [by("[rf_1] x"), by("[rf_1] x")],
      }),
      holding({
        payment: row("paid", "accepted", { amount: 2 * AMOUNT, cancelAmount: AMOUNT }),
        refunds: [refund("done")],
      }),
      [["refund_paid_twice", AMOUNT]],
    ],
  ]);
});
