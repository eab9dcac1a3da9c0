import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, endHold, stockDrift, stockOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { sendRefunds } from "./send-refunds";
import { settlePayment } from "./settle-payment";

const origin = { source: "webhook", actor: "gateway" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

async function placed(change: Parameters<typeof anOrder>[1] & { stock?: number } = {}) {
  const variantId = await makeVariant(shop, { stock: change.stock ?? 10 });
  const { order } = await placeOrder({ ...anOrder(variantId, change), shop: shop.shop });
  const { merchantUid, total } = order;
  return {
    variantId,
    merchantUid,
    total,
    look: () => lookAtOrder({ merchantUid, origin, shop: shop.shop }),
    pay: (change: Partial<Parameters<TestShop["pay"]>[0]> = {}) =>
      shop.pay({ merchant_uid: merchantUid, amount: total, ...change }),
    books: () => booksOf(shop, merchantUid),
    expire: async () => {
      await endHold(shop, merchantUid);
      await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
    },
  };
}

test("a payment of the right amount is accepted and sells the units that were held", async () => {
  const { look, pay, books, variantId } = await placed();
  expect(await stockOf(shop, variantId)).toBe(9);
  await pay();
  await look();
  expect(await books()).toMatchObject({
    status: "paid",
    accepted: 1,
    refunds: [],
    moves: { held: -1, released: 1, sold: -1 },
  });
  expect(await stockOf(shop, variantId)).toBe(9);
});

test("64 settles of one payment at once leave one accepted payment and one set of stock moves", async () => {
  const { look, pay, books } = await placed({ quantity: 2 });
  await pay();
  await Promise.all(Array.from({ length: 64 }, look));
  expect(await books()).toMatchObject({
    status: "paid",
    accepted: 1,
    moves: { held: -2, released: 2, sold: -2 },
  });
});

test("two payments settled at once: one is accepted, the other sent back in full, once", async () => {
  const { look, pay, books, merchantUid, total } = await placed();
  await pay();
  await pay();
  await Promise.all(Array.from({ length: 16 }, look));
  const before = await books();
  expect(before).toMatchObject({
    status: "paid",
    accepted: 1,
    refunds: [{ amount: total, reason: "duplicate" }],
  });
  await Promise.all([1, 2, 3].map(() => sendRefunds({ merchantUid, shop: shop.shop })));
  expect((await books()).refunds).toMatchObject([{ amount: total, status: "done" }]);
  const held = (await shop.paymentsOf(merchantUid)).map(
    ({ amount, cancel_amount }) => amount - cancel_amount,
  );
  expect(held.sort()).toEqual([0, total]);
});

test.each([
  ["one won less", { minus: 1 }, {}, "amount"],
  ["ten times as much", { times: 10 }, {}, "amount"],
  ["dollars", {}, { currency: "USD" }, "currency"],
])("%s is refused, saved and sent back; the order stays open", async (_, wrong, extra, reason) => {
  const { look, pay, books, total, merchantUid } = await placed();
  const amount = total * ("times" in wrong ? wrong.times : 1) - ("minus" in wrong ? wrong.minus : 0);
  const paid = await pay({ amount, ...extra });
  await look();
  expect(await books()).toMatchObject({
    status: "pending",
    payments: [{ impUid: paid.imp_uid, decision: "refused", refusal: reason }],
    refunds: [{ amount, reason, status: "wanted" }],
    moves: { held: -1 },
  });
  await sendRefunds({ merchantUid, shop: shop.shop });
  expect((await books()).refunds).toMatchObject([{ status: "done" }]);
  expect((await shop.paymentsOf(merchantUid))[0]?.cancel_amount).toBe(amount);
});

test("a failed try and then a paid one: the order is paid", async () => {
  const { look, pay, books } = await placed();
  await pay({ outcome: "failed" });
  await look();
  expect((await books()).status).toBe("pending");
  await pay();
  await look();
  expect(await books()).toMatchObject({ status: "paid", accepted: 1 });
});

test("a failure that turns into a payment later is accepted", async () => {
  const { look, pay, books } = await placed();
  const failed = await pay({ outcome: "failed" });
  await look();
  await shop.at(failed.imp_uid, "pay_late");
  await look();
  expect(await books()).toMatchObject({ status: "paid", accepted: 1, refunds: [] });
});

test("a virtual account is issued, holds the stock, and its deposit pays the order", async () => {
  const { look, pay, books, variantId } = await placed({ payMethod: "vbank" });
  const account = await pay({ pay_method: "vbank", outcome: "ready" });
  await look();
  expect(await books()).toMatchObject({
    status: "awaiting_deposit",
    payments: [{ decision: "awaiting_deposit" }],
  });
  await shop.at(account.imp_uid, "deposit");
  await look();
  expect(await books()).toMatchObject({ status: "paid", accepted: 1 });
  expect(await stockOf(shop, variantId)).toBe(9);
});

test("a late payment of an expired order takes the stock again where there is some", async () => {
  const { look, pay, books, expire, variantId } = await placed({ stock: 1 });
  await expire();
  expect(await books()).toMatchObject({ status: "expired", moves: { held: -1, released: 1 } });
  expect(await stockOf(shop, variantId)).toBe(1);
  await pay();
  await look();
  expect(await books()).toMatchObject({ status: "paid", accepted: 1 });
  expect(await stockOf(shop, variantId)).toBe(0);
});

test("a late payment for goods that somebody else has bought is sent back", async () => {
  const { look, pay, books, expire, variantId, total } = await placed({ stock: 1 });
  await expire();
  await placeOrder({ ...anOrder(variantId), shop: shop.shop });
  await pay();
  await look();
  expect(await books()).toMatchObject({
    status: "expired",
    payments: [{ decision: "refused", refusal: "out_of_stock" }],
    refunds: [{ amount: total, reason: "out_of_stock" }],
  });
});

test("paid between the sweep's question and its commit: the order is not expired without its money", async () => {
  const { pay, books, merchantUid } = await placed({ stock: 1 });
  await pay();
  await endHold(shop, merchantUid);
  const status = await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
  expect(status).toBe("paid");
  expect(await books()).toMatchObject({ status: "paid", accepted: 1 });
});

test("cancels in the gateway's console reach the books: a part is an amount, the whole is a refund", async () => {
  const { look, pay, books, total, variantId } = await placed();
  const paid = await pay();
  await look();
  await shop.at(paid.imp_uid, "cancel", { amount: 1000, reason: "console" });
  await look();
  expect(await books()).toMatchObject({ status: "paid", refunded: 1000 });
  await shop.at(paid.imp_uid, "cancel", { reason: "console" });
  await look();
  expect(await books()).toMatchObject({ status: "refunded", refunded: total, moves: { returned: 1 } });
  expect(await stockOf(shop, variantId)).toBe(10);
});

test("what names a person is not in the raw answer", async () => {
  const { look, pay, books, merchantUid } = await placed();
  await pay();
  await look();
  expect((await books()).accepted).toBe(1);
  const rows = await shop.shop.db.query.payments.findMany({
    where: (row, { eq }) => eq(row.merchantUid, merchantUid),
  });
  const names = Object.keys(rows[0]?.raw ?? {});
  expect(names).toContain("imp_uid");
  expect(names.filter((name) => /buyer|custom_data/.test(name))).toEqual([]);
});

test("an earlier account that is seen late does not move the deposit period of the one that stays", async () => {
  const { pay, books } = await placed({ payMethod: "vbank" });
  const issue = () => pay({ pay_method: "vbank", outcome: "ready" });
  const earlier = await issue();
  await shop.clock(3600);
  const later = await issue();
  for (const { imp_uid } of [later, earlier]) {
    const seen = await shop.shop.gateway.findPayment(imp_uid);
    if (!seen) throw new Error(`The gateway does not know ${imp_uid}`);
    await settlePayment({ seen, origin, shop: shop.shop });
  }
  const stays = await shop.shop.gateway.findPayment(later.imp_uid);
  expect((await books()).order.vbankDueAt).toEqual(stays?.account?.due);
});
