import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { markDue } from "@/db/queries/orders";
import { idempotencyKeys, orders, refunds, strayPayments } from "@/db/schema";
import { anOrder, booksOf, endHold, makeAllDue, stockDrift, stockOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { healDueOrders, reconcilePayments } from "./reconcile-payments";
import { sendRefunds } from "./send-refunds";
import { settleRecent } from "./settle-recent";

const origin = { source: "webhook", actor: "gateway" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(() => makeAllDue(shop));
afterEach(async () => {
  await shop.clearFaults();
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

async function placed(change: { payMethod?: "card" | "vbank" } = {}) {
  const variantId = await makeVariant(shop, { stock: 10 });
  const { order } = await placeOrder({ ...anOrder(variantId, change), shop: shop.shop });
  return { variantId, ...order };
}

/** Sweeps until nothing is due, as time would have it. */
async function sweep() {
  await makeAllDue(shop);
  return reconcilePayments({ shop: shop.shop });
}

test("callback and webhook both lost: the sweep settles", async () => {
  const { merchantUid, total } = await placed();
  await shop.pay({ merchant_uid: merchantUid, amount: total });
  expect((await sweep()).settled).toBeGreaterThan(0);
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "paid", accepted: 1 });
});

test("a key that counts no more is deleted, a young one is kept", async () => {
  const [old, young] = [await placed(), await placed()];
  const { db } = shop.shop;
  await db
    .update(idempotencyKeys)
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(idempotencyKeys.merchantUid, old.merchantUid));
  await sweep();
  const kept = (await db.select().from(idempotencyKeys)).map(({ merchantUid }) => merchantUid);
  expect(kept).toContain(young.merchantUid);
  expect(kept).not.toContain(old.merchantUid);
});

test("two sweeps at once never look at the same order", async () => {
  await Promise.all(Array.from({ length: 12 }, () => placed()));
  await makeAllDue(shop);
  const reports = await Promise.all([1, 2, 3].map(() => reconcilePayments({ shop: shop.shop })));
  expect(reports.reduce((sum, { looked }) => sum + looked, 0)).toBe(
    (await shop.shop.db.query.orders.findMany({ where: (row, { eq }) => eq(row.status, "pending") })).length,
  );
});

test("an unpaid order ends when its hold is over, and gives its units back once", async () => {
  const { merchantUid, variantId } = await placed();
  await endHold(shop, merchantUid);
  expect((await sweep()).expired).toBe(1);
  await sweep();
  expect(await booksOf(shop, merchantUid)).toMatchObject({
    status: "expired",
    moves: { held: -1, released: 1 },
  });
  expect(await stockOf(shop, variantId)).toBe(10);
});

test("no order ends while the gateway cannot be asked", async () => {
  const { merchantUid, variantId } = await placed();
  await endHold(shop, merchantUid);
  await shop.fault({ on: "*", kind: "status_500", times: 0 });
  expect((await sweep()).expired).toBe(0);
  expect((await booksOf(shop, merchantUid)).status).toBe("pending");
  expect(await stockOf(shop, variantId)).toBe(9);
});

test("an account is closed at the gateway before its order ends", async () => {
  const { merchantUid, total } = await placed({ payMethod: "vbank" });
  const account = await shop.pay({
    merchant_uid: merchantUid,
    amount: total,
    pay_method: "vbank",
    outcome: "ready",
  });
  await lookAtOrder({ merchantUid, origin, shop: shop.shop });
  await endHold(shop, merchantUid);
  await sweep();
  expect(await booksOf(shop, merchantUid)).toMatchObject({
    status: "expired",
    payments: [{ impUid: account.imp_uid, decision: "closed" }],
    moves: { held: -1, released: 1 },
  });
  await expect(shop.at(account.imp_uid, "deposit")).rejects.toThrow();
});

test("a second account closes the first; both deposited anyhow: one accepted, one waits for the buyer's account", async () => {
  const { merchantUid, total } = await placed({ payMethod: "vbank" });
  const issue = () =>
    shop.pay({ merchant_uid: merchantUid, amount: total, pay_method: "vbank", outcome: "ready" });
  const [first, second] = [await issue(), await issue()];
  await shop.at(first.imp_uid, "deposit");
  await shop.at(second.imp_uid, "deposit");
  await sweep();
  const books = await booksOf(shop, merchantUid);
  expect(books).toMatchObject({ status: "paid", accepted: 1 });
  expect(books.refunds).toMatchObject([{ amount: total, status: "needs_account", reason: "duplicate" }]);
});

test("paid at the gateway for an order whose messages were lost long ago: found in its recent list", async () => {
  const { merchantUid, total, variantId } = await placed();
  await endHold(shop, merchantUid);
  await sweep();
  await shop.pay({ merchant_uid: merchantUid, amount: total });
  await sweep();
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "paid", accepted: 1 });
  expect(await stockOf(shop, variantId)).toBe(9);
});

test("a payment of an unknown order is kept for a person", async () => {
  const stray = await shop.pay({ merchant_uid: "nobody_1700000000000", amount: 5000 });
  await sweep();
  const rows = await shop.shop.db.query.strayPayments.findMany();
  expect(rows).toMatchObject([{ impUid: stray.imp_uid, merchantUid: "nobody_1700000000000", amount: 5000 }]);
});

test("a stray that is known just so is not booked anew, until it changes", async () => {
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: "nobody_1700000000001", amount: 5000 });
  await sweep();
  const { db } = shop.shop;
  const rowOf = () =>
    db.query.strayPayments.findFirst({ where: (row, { eq: is }) => is(row.impUid, impUid) });
  await db.update(strayPayments).set({ amount: 4999 }).where(eq(strayPayments.impUid, impUid));
  await sweep();
  expect(await rowOf()).toMatchObject({ amount: 4999 });
  await shop.at(impUid, "cancel", { amount: 1000, reason: "console" });
  await sweep();
  expect(await rowOf()).toMatchObject({ amount: 5000, cancelAmount: 1000 });
});

test("a walk whose time is over begins nothing, and the next one begins where it did", async () => {
  const { merchantUid, total } = await placed();
  await endHold(shop, merchantUid);
  await sweep();
  await shop.pay({ merchant_uid: merchantUid, amount: total });
  const walking = { origin: { source: "sweep", actor: "cron" } as const, shop: shop.shop };
  expect(await settleRecent({ ...walking, until: Date.now() })).toBe(0);
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "expired" });
  expect(await settleRecent(walking)).toBe(1);
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "paid" });
});

test("an order that a message makes due while it is looked at stays due", async () => {
  const { merchantUid } = await placed();
  await endHold(shop, merchantUid);
  await sweep();
  await shop.shop.db.update(orders).set({ dueAt: new Date() }).where(eq(orders.merchantUid, merchantUid));
  const told = withGateway(shop, {
    async listPayments(number) {
      if (number === merchantUid) await markDue(shop.shop.db, merchantUid);
      return shop.shop.gateway.listPayments(number);
    },
  });
  await healDueOrders({ limit: 1, shop: told });
  const { order } = await booksOf(shop, merchantUid);
  expect(order.dueAt?.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
  await sweep();
  expect((await booksOf(shop, merchantUid)).order.dueAt).toBeNull();
});

async function refused() {
  const order = await placed();
  const paid = await shop.pay({ merchant_uid: order.merchantUid, amount: order.total + 5000 });
  await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
  return { ...order, impUid: paid.imp_uid, paid: order.total + 5000 };
}

async function cancelledRows(merchantUid: string) {
  const [payment] = await shop.paymentsOf(merchantUid);
  return payment?.cancel_amount;
}

test.each(["reply_lost", "status_500", "cut", "malformed", "truncated"])(
  "a refund whose answer is %s is looked up before it is sent again, and paid once",
  async (kind) => {
    const { merchantUid, paid } = await refused();
    await shop.fault({ on: "cancel", kind, times: 1 });
    await sweep();
    await sweep();
    await sweep();
    expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([{ amount: paid, status: "done" }]);
    expect(await cancelledRows(merchantUid)).toBe(paid);
    const sent = (await shop.calls()).filter(({ path }) => path === "/payments/cancel");
    expect(sent.length).toBeGreaterThan(0);
  },
);

test("a console cancel of part of it beside our refund: the rest goes back, no won twice", async () => {
  const { merchantUid, impUid, paid } = await refused();
  await shop.at(impUid, "cancel", { amount: 2000, reason: "console" });
  await sweep();
  await sweep();
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([{ amount: paid - 2000, status: "done" }]);
  expect(await cancelledRows(merchantUid)).toBe(paid);
});

test("a console cancel of all of it: our refund finds nothing left", async () => {
  const { merchantUid, impUid, paid } = await refused();
  await shop.at(impUid, "cancel", { reason: "console" });
  await sweep();
  await sweep();
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([{ status: "void" }]);
  expect(await cancelledRows(merchantUid)).toBe(paid);
});

/** As a provider does that keeps no history. */
function withoutHistory(gateway: PaymentGateway): PaymentGateway {
  return Object.assign(Object.create(gateway), {
    findPayment: async (...asked: Parameters<PaymentGateway["findPayment"]>) => {
      const found = await gateway.findPayment(...asked);
      return found && { ...found, cancellations: [] };
    },
    cancelPayment: (...asked: Parameters<PaymentGateway["cancelPayment"]>) => gateway.cancelPayment(...asked),
  });
}

test("a console cancel that no history tells: the refund waits for a person with what is left, not with more", async () => {
  const { merchantUid, impUid, paid } = await refused();
  await shop.at(impUid, "cancel", { amount: 2000, reason: "console" });
  await makeAllDue(shop);
  await sendRefunds({ merchantUid, shop: { ...shop.shop, gateway: withoutHistory(shop.shop.gateway) } });
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([
    { amount: paid - 2000, status: "refused" },
  ]);
  expect(await cancelledRows(merchantUid)).toBe(2000);
});

test("a refund of a part, done at the gateway but missing in its history, is not sent a second time", async () => {
  const { merchantUid, total } = await placed();
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await lookAtOrder({ merchantUid, origin, shop: shop.shop });
  await shop.shop.db.insert(refunds).values({
    id: "rf_0123456789abcdef0123",
    merchantUid,
    impUid,
    amount: 1000,
    status: "wanted",
    reason: "a broken cup",
    requestedBy: "test",
    nextAt: new Date(),
  });
  const { gateway } = shop.shop;
  const forgetful: PaymentGateway = Object.assign(withoutHistory(gateway), {
    cancelPayment: async (request: Parameters<PaymentGateway["cancelPayment"]>[0]) => {
      const outcome = await gateway.cancelPayment(request);
      return outcome.kind === "done" ? { kind: "unclear", cause: "the answer was lost" } : outcome;
    },
  });
  for (let round = 0; round < 4; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: { ...shop.shop, gateway: forgetful } });
  }
  expect(await cancelledRows(merchantUid)).toBe(1000);
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([{ amount: 1000, status: "refused" }]);
});
