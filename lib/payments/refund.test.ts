import { expect, it, test } from "vitest";
import {
  backoffSeconds,
  isOpenRefund,
  openRefundTotal,
  refundFor,
  refundMethod,
  settledOutsideTotal,
} from "./refund";
import { REFUND_STATUSES } from "./status";

const refund = (status: (typeof REFUND_STATUSES)[number], amount = 1_000) => ({ status, amount });

test.each(REFUND_STATUSES)(
  "a refund that is %s is open until it is done, void or settled outside",
  (status) => {
    expect(isOpenRefund(refund(status))).toBe(!["done", "void", "settled_outside"].includes(status));
  },
);

it("counts what open refunds will take and what was given back outside, and not what is done", () => {
  const refunds = REFUND_STATUSES.map((status, place) => refund(status, 10 ** place));
  // wanted, needs_account, sent, unknown, refused; then done and void, which are left out; and settled_outside.
  expect(openRefundTotal(refunds)).toBe(10_011_111);
  expect(openRefundTotal([])).toBe(0);
  expect(settledOutsideTotal(refunds)).toBe(10_000_000);
});

test.each([
  ["everything, when nothing is on its way", 39_000, 0, 39_000],
  ["the rest, when a part is on its way", 39_000, 9_000, 30_000],
  ["nothing, when all is on its way", 39_000, 39_000, 0],
  ["never less than nothing", 9_000, 39_000, 0],
  ["nothing of nothing", 0, 0, 0],
])("a new refund takes %s", (_name, held, open, amount) => {
  expect(refundFor({ held, open })).toBe(amount);
});

it("waits three times as long after each try, and at most an hour", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(backoffSeconds)).toEqual([
    5, 15, 45, 135, 405, 1215, 3600, 3600, 3600,
  ]);
  expect(backoffSeconds(0)).toBe(5);
});

test.each([
  ["card", "card"],
  ["point", "easy"],
  ["kakaopay", "easy"],
  ["vbank", "vbank"],
  ["trans", "trans"],
  ["phone", "phone"],
])("%s comes back like %s", (method, kind) => expect(refundMethod(method)).toBe(kind));
