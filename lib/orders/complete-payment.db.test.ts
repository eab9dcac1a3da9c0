import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, endHold } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { closeOrder } from "./close-order";
import { completePayment } from "./complete-payment";
import { confirmPayment } from "./confirm-payment";
import { placeOrder } from "./place-order";
import { receiveNotice } from "./receive-notice";

const origin = { source: "callback", actor: "shopper" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.clearFaults());
afterAll(() => shop.close());

async function placed(payMethod: "card" | "vbank" = "card") {
  const variantId = await makeVariant(shop, { stock: 10 });
  const { order } = await placeOrder({ ...anOrder(variantId, { payMethod }), shop: shop.shop });
  return order;
}

async function complete(impUid: string | null, merchantUid: string) {
  try {
    return (await completePayment({ impUid, merchantUid, origin, shop: shop.shop })).outcome;
  } catch (error) {
    if (error instanceof AppError) return { problem: error.code };
    throw error;
  }
}

test("accepted, and any call on a paid order but a duplicate's own: success", async () => {
  const { merchantUid, total } = await placed();
  const failed = await shop.pay({ merchant_uid: merchantUid, amount: total, outcome: "failed" });
  expect(await complete(failed.imp_uid, merchantUid)).toMatchObject({ status: "failed" });
  const paid = await shop.pay({ merchant_uid: merchantUid, amount: total });
  expect(await complete(paid.imp_uid, merchantUid)).toEqual({ status: "success" });
  expect(await complete(failed.imp_uid, merchantUid)).toEqual({ status: "success" });
  expect(await complete(null, merchantUid)).toEqual({ status: "success" });
  const second = await shop.pay({ merchant_uid: merchantUid, amount: total });
  expect(await complete(second.imp_uid, merchantUid)).toEqual({ status: "cancelled", code: "duplicate" });
  expect(await complete(null, merchantUid)).toEqual({ status: "success" });
});

test("a ready payment without an account, and no payment at all, are pending", async () => {
  const { merchantUid, total } = await placed();
  expect(await complete(null, merchantUid)).toEqual({ status: "pending" });
  const open = await shop.pay({ merchant_uid: merchantUid, amount: total, outcome: "abandoned" });
  expect(await complete(open.imp_uid, merchantUid)).toEqual({ status: "pending" });
});

test("an account is vbankIssued until its deposit comes", async () => {
  const { merchantUid, total } = await placed("vbank");
  const account = await shop.pay({
    merchant_uid: merchantUid,
    amount: total,
    pay_method: "vbank",
    outcome: "ready",
  });
  expect(await complete(account.imp_uid, merchantUid)).toEqual({ status: "vbankIssued" });
  await shop.at(account.imp_uid, "deposit");
  expect(await complete(account.imp_uid, merchantUid)).toEqual({ status: "success" });
});

test("wrong amounts are forgery, also when an imp_uid is not named", async () => {
  const { merchantUid, total } = await placed();
  const wrong = await shop.pay({ merchant_uid: merchantUid, amount: total - 1000 });
  expect(await complete(wrong.imp_uid, merchantUid)).toEqual({ status: "forgery" });
  expect(await complete(null, merchantUid)).toEqual({ status: "forgery" });
});

test("somebody else's payment settles its own order, is told as an error, and is not sent back", async () => {
  const mine = await placed();
  const theirs = await placed();
  const paid = await shop.pay({ merchant_uid: theirs.merchantUid, amount: theirs.total });
  expect(await complete(paid.imp_uid, mine.merchantUid)).toEqual({ problem: "payment_of_another_order" });
  expect(await booksOf(shop, theirs.merchantUid)).toMatchObject({ status: "paid", refunds: [] });
  expect(await booksOf(shop, mine.merchantUid)).toMatchObject({
    status: "pending",
    payments: [],
    refunds: [],
  });
});

test("an unknown order costs no call to the gateway, an unknown payment changes nothing", async () => {
  await shop.reset();
  expect(await complete("imp_000000000000", "01ARZ3NDEKTSV4RRFFQ69G5FAV")).toEqual({
    problem: "order_not_found",
  });
  expect(await shop.calls()).toEqual([]);
  const { merchantUid } = await placed();
  expect(await complete("imp_000000000000", merchantUid)).toEqual({ problem: "payment_not_found" });
});

test.each(["status_500", "cut", "malformed", "truncated", "reply_lost", "status_429"])(
  "the gateway answers with %s: pending, kept, and settled by the next look",
  async (kind) => {
    const { merchantUid, total } = await placed();
    const paid = await shop.pay({ merchant_uid: merchantUid, amount: total });
    await shop.fault({ on: "payment", kind });
    expect(await complete(paid.imp_uid, merchantUid)).toEqual({ status: "pending" });
    expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "pending", payments: [] });
    expect(await complete(paid.imp_uid, merchantUid)).toEqual({ status: "success" });
  },
);

test("a dead token is renewed within the same call", async () => {
  const { merchantUid, total } = await placed();
  const paid = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await shop.fault({ on: "payment", kind: "token_dead" });
  expect(await complete(paid.imp_uid, merchantUid)).toEqual({ status: "success" });
});

test("past 20 looks a minute an order is answered from the books, without the gateway", async () => {
  const { merchantUid } = await placed();
  await Promise.all(Array.from({ length: 20 }, () => complete(null, merchantUid)));
  await shop.reset();
  expect(await complete(null, merchantUid)).toEqual({ status: "pending" });
  expect(await shop.calls()).toEqual([]);
});

test("a late payment of a replaced or closed order is refused with its reason", async () => {
  const { merchantUid, total } = await placed();
  await endHold(shop, merchantUid);
  await closeOrder({ merchantUid, into: "cancelled", when: "now", origin, shop: shop.shop });
  const paid = await shop.pay({ merchant_uid: merchantUid, amount: total });
  expect(await complete(paid.imp_uid, merchantUid)).toEqual({ status: "cancelled", code: "order_closed" });
});

const notice = (impUid: string, merchantUid: string, status = "paid") =>
  receiveNotice({ impUid, merchantUid, status, requestId: "a-request", shop: shop.shop });

test("a webhook is only a hint: what it says of the status is not believed", async () => {
  const { merchantUid, total } = await placed();
  const failed = await shop.pay({ merchant_uid: merchantUid, amount: total, outcome: "failed" });
  expect(await notice(failed.imp_uid, merchantUid, "paid")).toBe("settled");
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "pending", accepted: 0 });
});

test("a webhook for an order that is not ours costs nothing; one while the gateway is down leaves it due", async () => {
  await shop.reset();
  expect(await notice("imp_1234567890", "merchant_1234567890")).toBe("unknown");
  expect(await shop.calls()).toEqual([]);
  const { merchantUid, total } = await placed();
  const paid = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await shop.fault({ on: "payment", kind: "status_500" });
  expect(await notice(paid.imp_uid, merchantUid)).toBe("due");
  const { order } = await booksOf(shop, merchantUid);
  expect(order.dueAt?.getTime()).toBeLessThanOrEqual(Date.now());
});

test("confirm says go to a pending order of this amount, lengthens its hold, and asks nobody", async () => {
  const { merchantUid, total } = await placed();
  await endHold(shop, merchantUid);
  await shop.reset();
  const confirm = (uid: string, amount: number) =>
    confirmPayment({ merchantUid: uid, amount, shop: shop.shop });
  expect(await confirm(merchantUid, total)).toEqual({ answer: "go" });
  const { order } = await booksOf(shop, merchantUid);
  expect(order.expiresAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60 * 1000);
  expect(await confirm(merchantUid, total + 1)).toMatchObject({ answer: "stop" });
  expect(await confirm("01ARZ3NDEKTSV4RRFFQ69G5FAV", total)).toEqual({ answer: "unknown" });
  expect(await shop.calls()).toEqual([]);
});
