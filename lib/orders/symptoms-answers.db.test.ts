import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, makeAllDue } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import { signOrderLink } from "@/lib/signing";
import { closeOrder } from "./close-order";
import { completePayment } from "./complete-payment";
import { confirmPayment } from "./confirm-payment";
import { lookAtOrder } from "./look-at-order";
import { payAgain } from "./pay-again";
import { payParams } from "./pay-params";
import { placeOrder } from "./place-order";
import { receiveNotice } from "./receive-notice";
import { healDueOrders } from "./reconcile-payments";
import { runDue } from "./run-due";
import { settleRecent } from "./settle-recent";

const origin = { source: "webhook", actor: "gateway" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.clearFaults());
afterAll(() => shop.close());

const db = () => shop.shop.db;
const look = (merchantUid: string) => lookAtOrder({ merchantUid, origin, shop: shop.shop });

async function placed(change: { payMethod?: "card" | "vbank"; stock?: number } = {}) {
  const variantId = await makeVariant(shop, { stock: change.stock ?? 10 });
  const request = anOrder(variantId, change.payMethod ? { payMethod: change.payMethod } : {});
  const { order, lines } = await placeOrder({ ...request, shop: shop.shop });
  const { merchantUid, total, guestId } = order;
  return { ...request, order, lines, variantId, merchantUid, total, guestId };
}

/** What another try by card is answered with: a window, or why there is none. */
function again({ merchantUid, guestId }: Awaited<ReturnType<typeof placed>>, given = shop.shop) {
  const viewer = { userId: null, guestId, foundOrders: [], link: null };
  return payAgain({ merchantUid, payMethod: "card", viewer, shop: given }).then(
    () => "window",
    (error) => error.code,
  );
}

async function paid(payMethod: "card" | "vbank" = "card") {
  const order = await placed({ payMethod });
  const outcome = payMethod === "vbank" ? "ready" : "paid";
  const payment = await shop.pay({
    merchant_uid: order.merchantUid,
    amount: order.total,
    pay_method: payMethod,
    outcome,
  });
  if (payMethod === "vbank") await shop.at(payment.imp_uid, "deposit");
  await look(order.merchantUid);
  return { ...order, impUid: payment.imp_uid };
}

test("a flood of copies of one webhook: one row, and at most 20 gateway looks a minute", async () => {
  const o = await placed();
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, outcome: "abandoned" });
  const before = (await shop.calls()).length;
  for (let i = 0; i < 100; i += 1) {
    await receiveNotice({
      impUid: p.imp_uid,
      merchantUid: o.merchantUid,
      status: "paid",
      requestId: `f${i}`,
      shop: shop.shop,
    });
    await runDue({ merchantUid: o.merchantUid, shop: shop.shop });
  }
  const calls = (await shop.calls())
    .slice(before)
    .filter(({ path }) => path.includes(o.merchantUid) || path.includes(p.imp_uid)).length;
  const rows = (
    await db().query.paymentEvents.findMany({ where: (e, { eq }) => eq(e.merchantUid, o.merchantUid) })
  ).length;
  expect(calls).toBeLessThanOrEqual(21);
  expect(rows).toBeLessThan(10);
}, 60000);

test("confirm does not let money be taken for an order whose time is over", async () => {
  const o = await placed();
  await db().execute(
    sql`update orders set created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour' where merchant_uid = ${o.merchantUid}`,
  );
  expect(
    (await confirmPayment({ merchantUid: o.merchantUid, amount: o.total, shop: shop.shop })).answer,
  ).toBe("stop");
});

test("paying again by account in the days of grace asks for a due date that is to come", async () => {
  const o = await placed({ payMethod: "vbank" });
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, pay_method: "vbank", outcome: "ready" });
  await look(o.merchantUid);
  await db().execute(
    sql`update orders set vbank_due_at = now() - interval '1 hour' where merchant_uid = ${o.merchantUid}`,
  );
  const viewer = { userId: null, guestId: o.order.guestId, foundOrders: [], link: null };
  const again = await payAgain({ merchantUid: o.merchantUid, payMethod: "vbank", viewer, shop: shop.shop });
  const due = payParams(again.order, again.lines, { env: shop.shop.env, locale: "ko" }).vbank_due ?? "";
  expect(new Date(`${due.replace(" ", "T")}+09:00`).getTime()).toBeGreaterThan(Date.now());
});

test("an account is not closed while its order's hold still runs by the database's clock", async () => {
  const o = await placed({ payMethod: "vbank" });
  const p = await shop.pay({
    merchant_uid: o.merchantUid,
    amount: o.total,
    pay_method: "vbank",
    outcome: "ready",
  });
  await look(o.merchantUid);
  await closeOrder({ merchantUid: o.merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
  expect((await shop.paymentsOf(o.merchantUid)).find((x) => x.imp_uid === p.imp_uid)?.status).toBe("ready");
});

test("a deposit into a stray account is told to a person", async () => {
  const p = await shop.pay({ merchant_uid: "nobody_1", amount: 5000, pay_method: "vbank", outcome: "ready" });
  await settleRecent({ origin, shop: shop.shop });
  await shop.at(p.imp_uid, "deposit");
  await settleRecent({ origin, shop: shop.shop });
  const row = await db().query.strayPayments.findFirst({ where: (s, { eq }) => eq(s.impUid, p.imp_uid) });
  expect(row?.status).toBe("paid");
});

test("gateway call between 19th look: no look of a paid order's second payment is lost when over the limit", async () => {
  const o = await paid();
  const second = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  await db().execute(
    sql`update orders set looks = 20, looks_since = now() where merchant_uid = ${o.merchantUid}`,
  );
  await receiveNotice({
    impUid: second.imp_uid,
    merchantUid: o.merchantUid,
    status: "paid",
    requestId: "x",
    shop: shop.shop,
  });
  await runDue({ merchantUid: o.merchantUid, shop: shop.shop });
  await makeAllDue(shop);
  await healDueOrders({ limit: 100, shop: shop.shop });
  expect((await booksOf(shop, o.merchantUid)).payments).toHaveLength(2);
});

test("the page a stranger with the link reaches shows no phone", async () => {
  const o = await placed();
  const link = signOrderLink(o.merchantUid, Date.now() - 23 * 3600 * 1000);
  const stranger = { userId: null, guestId: null, foundOrders: [], link };
  const again = await payAgain({
    merchantUid: o.merchantUid,
    payMethod: "card",
    viewer: stranger,
    shop: shop.shop,
  });
  const pay = payParams(again.order, again.lines, { env: shop.shop.env, link, locale: "ko" });
  expect(pay.buyer_tel).toBe("010-0000-0000");
});

test("paid and wholly cancelled before we saw it: paying again says reorder, because the gateway says F1002", async () => {
  const o = await placed();
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  await shop.at(p.imp_uid, "cancel", { reason: "console" });
  await lookAtOrder({ merchantUid: o.merchantUid, origin, shop: shop.shop });
  expect(await again(o)).toBe("reorder");
});

test("the hold is over for good: the gateway is asked before anybody says that nothing was paid", async () => {
  const end = async (isPaid: boolean) => {
    const o = await placed();
    await shop.shop.db.execute(sql`
      update orders set created_at = now() - interval '2 hours', expires_at = now() - interval '1 minute'
      where merchant_uid = ${o.merchantUid}`);
    if (isPaid) await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
    const code = await again(o);
    return [code, (await booksOf(shop, o.merchantUid)).status];
  };
  expect(await end(true)).toEqual(["already_paid", "paid"]);
  expect(await end(false)).toEqual(["order_closed", "expired"]);
});

test("paying again by a new order is not offered while the old one has an account that cannot be closed", async () => {
  const o = await placed({ payMethod: "vbank" });
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, pay_method: "vbank", outcome: "ready" });
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total - 1 });
  await lookAtOrder({ merchantUid: o.merchantUid, origin, shop: shop.shop });
  const deaf = withGateway(shop, { closeAccount: async () => ({ kind: "refused", message: "no" }) });
  expect(await again(o, deaf)).toBe("gateway_unavailable");
  expect((await booksOf(shop, o.merchantUid)).status).toBe("awaiting_deposit");
  await makeAllDue(shop);
  expect(await again(o)).toBe("reorder");
});

test("complete without imp_uid: a failed card try after an account does not hide the account", async () => {
  const o = await placed({ payMethod: "vbank" });
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, pay_method: "vbank", outcome: "ready" });
  await new Promise((r) => setTimeout(r, 1100));
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, outcome: "failed" });
  const r = await completePayment({ impUid: null, merchantUid: o.merchantUid, origin, shop: shop.shop });
  expect(r.outcome.status).toBe("vbankIssued");
});

test("unreachable gateway and an earlier failed try: the new try's callback is pending, not failed", async () => {
  const o = await placed();
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, outcome: "failed" });
  await lookAtOrder({ merchantUid: o.merchantUid, origin, shop: shop.shop });
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  await shop.fault({ on: "*", kind: "status_500", times: 0 });
  const r = await completePayment({ impUid: p.imp_uid, merchantUid: o.merchantUid, origin, shop: shop.shop });
  const without = await completePayment({
    impUid: null,
    merchantUid: o.merchantUid,
    origin,
    shop: shop.shop,
  });
  await shop.clearFaults();
  expect(r.outcome.status).toBe("pending");
  expect(without.outcome.status).toBe("pending");
});

test("over the limit of looks: a paid try is not called failed", async () => {
  const o = await placed();
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total - 1 });
  await lookAtOrder({ merchantUid: o.merchantUid, origin, shop: shop.shop });
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  await shop.shop.db.execute(
    sql`update orders set looks = 20, looks_since = now() where merchant_uid = ${o.merchantUid}`,
  );
  const r = await completePayment({ impUid: p.imp_uid, merchantUid: o.merchantUid, origin, shop: shop.shop });
  expect(r.outcome.status).toBe("pending");
});
