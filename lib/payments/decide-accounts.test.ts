import { describe, expect, it, test } from "vitest";
import { currentAccount, decidePayment } from "./decide";
import {
  account,
  anOrder,
  GONE,
  IMP_UID,
  ISSUED_AT,
  knownAs,
  ORDERS,
  REFUSED,
  type Row,
  seenAs,
  TOTAL,
  unchanged,
  WAITS,
  waitsFor,
} from "./testing/facts";

const { pending, expired, soldOut, cancelled, superseded, paidByOther, refundedByOther } = ORDERS;
const ISSUED = seenAs("account");
const EARLIER = new Date(ISSUED_AT.getTime() - 1000);
const LATER = new Date(ISSUED_AT.getTime() + 1000);
const early = waitsFor(account("imp_4", EARLIER));
const late = waitsFor(account("imp_4", LATER));

function holds(rows: Row[]): void {
  test.each(rows)("%s", (_name, order, known, seen, changes) => {
    expect(decidePayment(order, known, seen, "any")).toEqual({ ...unchanged(order, known), ...changes });
  });
}

describe("an account to pay into", () => {
  const twoEarly = waitsFor(account("imp_3", EARLIER), account("imp_4", EARLIER));
  const between = waitsFor(account("imp_3", EARLIER), account("imp_4", LATER));
  const untimed = seenAs("account", { issuedAt: null });
  const givesWay = { ...WAITS, close: [IMP_UID] };
  holds([
    ["is waited for by a pending order", pending, null, ISSUED, WAITS],
    ["is waited for after its window was seen", pending, knownAs("window", "none"), ISSUED, WAITS],
    ["takes the place of an earlier one", early, null, ISSUED, { ...WAITS, close: ["imp_4"] }],
    ["takes the place of all earlier ones", twoEarly, null, ISSUED, { ...WAITS, close: ["imp_3", "imp_4"] }],
    ["gives way to a later one", late, null, ISSUED, givesWay],
    ["gives way when one of several is later", between, null, ISSUED, givesWay],
    [
      "wins by its id within a second",
      waitsFor(account("imp_4")),
      null,
      ISSUED,
      { ...WAITS, close: ["imp_4"] },
    ],
    ["loses by its id within a second", waitsFor(account("imp_6")), null, ISSUED, givesWay],
    ["without a time is the earlier one", waitsFor(account("imp_4")), null, untimed, givesWay],
    ["is not closed for itself", ORDERS.waitsForThis, knownAs("window", "none"), ISSUED, WAITS],
    ["takes an expired order's units again", expired, null, ISSUED, { ...WAITS, stock: "take_and_hold" }],
  ]);
});

describe("an account that nobody must pay into is refused and closed", () => {
  const refused = { ...REFUSED, close: [IMP_UID] };
  const tooLittle = seenAs("account", { amount: TOTAL - 1 });
  const dollars = seenAs("account", { currency: "USD" });
  const lateAndReplaced = anOrder({ status: "expired", superseded: true });
  holds([
    ["of an expired order without stock", soldOut, null, ISSUED, { ...refused, reason: "out_of_stock" }],
    ["of a paid order", paidByOther, null, ISSUED, { ...refused, reason: "duplicate" }],
    ["of a refunded order", refundedByOther, null, ISSUED, { ...refused, reason: "duplicate" }],
    ["of a cancelled order", cancelled, null, ISSUED, { ...refused, reason: "order_closed" }],
    ["of a superseded order", superseded, null, ISSUED, { ...refused, reason: "order_closed" }],
    ["of one that is expired as well", lateAndReplaced, null, ISSUED, { ...refused, reason: "order_closed" }],
    ["of a wrong amount", pending, null, tooLittle, { ...refused, reason: "amount" }],
    [
      "of a wrong amount, while the right one is open",
      early,
      null,
      tooLittle,
      { ...refused, reason: "amount" },
    ],
    ["of another currency", pending, null, dollars, { ...refused, reason: "currency" }],
  ]);
});

describe("an account that is closed with nothing paid into it", () => {
  const awaited = knownAs("account", "awaiting_deposit");
  const shut = seenAs("closedAsCancelled");
  const both = waitsFor(account(IMP_UID), account("imp_4"));
  const backToPending = { ...GONE, orderStatus: "pending" } as const;
  holds([
    ["sends the order back to pending", ORDERS.waitsForThis, awaited, shut, backToPending],
    ["also when reported as failed", ORDERS.waitsForThis, awaited, seenAs("closedAsFailed"), backToPending],
    ["leaves an order that has another account", both, awaited, shut, GONE],
    ["leaves an order that waits for another", ORDERS.waitsForOther, null, shut, GONE],
    ["leaves an order that is paid", paidByOther, awaited, shut, GONE],
    ["leaves an order that is expired", expired, awaited, seenAs("closedAsFailed"), GONE],
    ["stays refused when it was", cancelled, knownAs("account", "refused"), shut, { kind: "record_cancel" }],
  ]);
});

describe("another sum than asked for, paid into the account that was waited for", () => {
  const awaited = knownAs("account", "awaiting_deposit");
  const tooMuch = seenAs("paid", { amount: TOTAL + 1, hasAccount: true });
  const both = waitsFor(account(IMP_UID), account("imp_4"));
  const refused = { ...REFUSED, reason: "amount", refund: true } as const;
  holds([
    [
      "holds its order's units no longer",
      ORDERS.waitsForThis,
      awaited,
      tooMuch,
      { ...refused, orderStatus: "pending" },
    ],
    ["leaves an order that has another account", both, awaited, tooMuch, refused],
    ["leaves an order that waits for another", ORDERS.waitsForOther, null, tooMuch, refused],
  ]);
});

describe("the account that the shopper is told", () => {
  it.each([
    ["none of none", [], null],
    ["the latest issued", [account("imp_9", EARLIER), account("imp_1", LATER), account("imp_5")], "imp_1"],
    ["of one second the highest id", [account("imp_1"), account("imp_3"), account("imp_2")], "imp_3"],
    ["one with a time before one without", [account("imp_9", null), account("imp_1")], "imp_1"],
  ])("is %s", (_name, accounts, impUid) => {
    expect(currentAccount(accounts)?.impUid ?? null).toBe(impUid);
    expect(currentAccount(accounts.toReversed())?.impUid ?? null).toBe(impUid);
  });

  it("is the one that the verdicts keep open, whichever is seen first", () => {
    const two = [account("imp_4", LATER), account("imp_5")];
    const kept = [two, two.toReversed()].map(([first = account("-"), second = account("-")]) => {
      const { close } = decidePayment(waitsFor(first), null, seenAs("account", second), "any");
      return two.filter(({ impUid }) => !close.includes(impUid));
    });
    const told = currentAccount(two);
    expect(kept).toEqual([[told], [told]]);
  });
});
