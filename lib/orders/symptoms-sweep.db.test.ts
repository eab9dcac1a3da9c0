import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, endHold, makeAllDue } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import { seal } from "@/lib/sealing";
import { closeOrder } from "./close-order";
import { giveRefundAccount } from "./give-refund-account";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { receiveNotice } from "./receive-notice";
import { reconcilePayments } from "./reconcile-payments";
import { requestRefund } from "./request-refund";
import { sendRefunds } from "./send-refunds";
import { settlePayment } from "./settle-payment";
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
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function placed(change: { payMethod?: "card" | "vbank"; stock?: number } = {}) {
  const variantId = await makeVariant(shop, { stock: change.stock ?? 10 });
  const request = anOrder(variantId, change.payMethod ? { payMethod: change.payMethod } : {});
  const { order, lines } = await placeOrder({ ...request, shop: shop.shop });
  const { merchantUid, total, guestId } = order;
  return { ...request, order, lines, variantId, merchantUid, total, guestId };
}

async function expire(merchantUid: string) {
  await endHold(shop, merchantUid);
  await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
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

const cancelledAt = async (merchantUid: string) =>
  (await shop.paymentsOf(merchantUid)).map((payment) => payment.cancel_amount);

test("deadlock: reorder from the cart of an expired order while its late payment settles", async () => {
  const o = await placed({ stock: 5 });
  await expire(o.merchantUid);
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  const seen = await shop.shop.gateway.findPayment(p.imp_uid);
  if (!seen) throw new Error("The gateway does not know the payment");
  let release = () => {};
  const held = new Promise<void>((r) => {
    release = r;
  });
  const blocker = db().transaction(async (tx) => {
    await tx.execute(sql`select 1 from variants where id = ${o.variantId} for update`);
    await held;
  });
  await wait(200);
  const again = placeOrder({
    key: o.key.replace(/1$/, "2"),
    request: o.request,
    owner: o.owner,
    shop: shop.shop,
  }).then(
    () => "ok",
    (e) => String(e.cause?.code ?? e.code ?? e),
  );
  await wait(300);
  const settling = settlePayment({ seen, origin, shop: shop.shop }).then(
    () => "ok",
    (e) => String(e.cause?.code ?? e.code ?? e),
  );
  await wait(300);
  release();
  await blocker;
  expect(await Promise.all([again, settling])).toEqual(["ok", "ok"]);
}, 30000);

test("an unclear cancel that a poll has settled meanwhile does not break the sender", async () => {
  const o = await placed();
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total - 1000 });
  await look(o.merchantUid);
  const shop2 = withGateway(shop, {
    cancelPayment: async (r) => {
      await shop.shop.gateway.cancelPayment(r);
      await look(o.merchantUid);
      return { kind: "unclear", cause: "timeout" };
    },
  });
  expect(p.imp_uid).toBeTruthy();
  await sendRefunds({ merchantUid: o.merchantUid, shop: shop2 });
  expect((await booksOf(shop, o.merchantUid)).refunds).toMatchObject([{ status: "done" }]);
  expect(await shop.paymentsOf(o.merchantUid)).toMatchObject([{ cancel_amount: o.total - 1000 }]);
});

test("one payment that cannot be written stops nobody else's refund", async () => {
  const bad = await placed();
  await shop.pay({ merchant_uid: bad.merchantUid, amount: bad.total });
  const victim = await paid();
  await requestRefund({
    merchantUid: victim.merchantUid,
    amount: 1000,
    reason: "r",
    by: "a",
    shop: shop.shop,
  });
  // `name` is a parameter of request_pay in the browser: a shopper may have changed it.
  const nul = withGateway(shop, {
    listPayments: async (m) =>
      (await shop.shop.gateway.listPayments(m)).map((x) =>
        m === bad.merchantUid ? { ...x, raw: { ...x.raw, name: "a\u0000b" } } : x,
      ),
  });
  await makeAllDue(shop);
  const result = await reconcilePayments({ shop: nul }).then(
    () => "ok",
    (e) => String(e.cause?.code ?? e),
  );
  await wait(300);
  expect({ result, cancelled: await cancelledAt(victim.merchantUid) }).toEqual({
    result: "ok",
    cancelled: [1000],
  });
});

test("one refund whose account does not open stops nobody else's refund", async () => {
  const a = await paid("vbank");
  const { id } = await requestRefund({
    merchantUid: a.merchantUid,
    amount: null,
    reason: "r",
    by: "a",
    shop: shop.shop,
  });
  await db().execute(
    sql`update refunds set status = 'wanted', account_cipher = ${seal("{}", "another place")}, next_at = now() - interval '1 hour' where id = ${id}`,
  );
  const b = await paid();
  await db().execute(sql`update refunds set reason = reason where id = ${id}`);
  await requestRefund({ merchantUid: b.merchantUid, amount: 1000, reason: "r", by: "a", shop: shop.shop });
  const results: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    await db().execute(sql`update refunds set leased_until = null where next_at is not null`);
    await db().execute(sql`update refunds set reason = reason where merchant_uid = ${b.merchantUid}`);
    results.push(
      await reconcilePayments({ shop: shop.shop }).then(
        () => "ok",
        (e) => String(e.message),
      ),
    );
  }
  const cancelled = await cancelledAt(b.merchantUid);
  await db().execute(sql`update refunds set status = 'refused', next_at = null where id = ${id}`);
  expect({ results, cancelled }).toEqual({ results: ["ok", "ok", "ok"], cancelled: [1000] });
});

test("an account that the gateway will not close does not keep its order, its units and its phone for ever", async () => {
  const o = await placed({ payMethod: "vbank", stock: 1 });
  await shop.pay({ merchant_uid: o.merchantUid, amount: o.total, pay_method: "vbank", outcome: "ready" });
  await look(o.merchantUid);
  const deaf = withGateway(shop, {
    closeAccount: async () => ({ kind: "refused", message: "기한이 지난 가상계좌입니다." }),
  });
  await db().execute(
    sql`update orders set created_at = now() - interval '30 days', expires_at = now() - interval '28 days', vbank_due_at = now() - interval '29 days' where merchant_uid = ${o.merchantUid}`,
  );
  for (let i = 0; i < 15; i += 1) {
    await makeAllDue(shop);
    await reconcilePayments({ shop: deaf });
  }
  const books = await booksOf(shop, o.merchantUid);
  expect(books.status).toBe("expired");
}, 60000);

test("and the phone can order again", async () => {
  const deaf = withGateway(shop, { closeAccount: async () => ({ kind: "refused", message: "no" }) });
  const variantId = await makeVariant(shop, { stock: 9 });
  const base = anOrder(variantId, { payMethod: "vbank" });
  for (let i = 0; i < 3; i += 1) {
    const { order } = await placeOrder({ ...base, key: `other-cart-${i}.1`, shop: shop.shop });
    await shop.pay({
      merchant_uid: order.merchantUid,
      amount: order.total,
      pay_method: "vbank",
      outcome: "ready",
    });
    await look(order.merchantUid);
  }
  const fourth = await placeOrder({ ...base, key: "other-cart-9.1", shop: deaf }).then(
    () => "ok",
    (e) => e.code,
  );
  expect(fourth).toBe("ok");
}, 30000);

test("webhook of a late payment while the gateway is down: somebody is going to look", async () => {
  const o = await placed();
  await expire(o.merchantUid);
  const p = await shop.pay({ merchant_uid: o.merchantUid, amount: o.total });
  await shop.fault({ on: "*", kind: "status_500", times: 0 });
  expect(
    await receiveNotice({
      impUid: p.imp_uid,
      merchantUid: o.merchantUid,
      status: "paid",
      requestId: "x",
      shop: shop.shop,
    }),
  ).toBe("due");
  await shop.clearFaults();
  expect((await booksOf(shop, o.merchantUid)).order.dueAt).not.toBeNull();
});

test("the walk over the recent list finds a lost late payment below payments that are known", async () => {
  const lost = await placed();
  await expire(lost.merchantUid);
  await shop.pay({ merchant_uid: lost.merchantUid, amount: lost.total });
  await wait(1100);
  for (let i = 0; i < 2; i += 1) await paid();
  const pageOfTwo = withGateway(shop, {
    listRecent: (r) => shop.shop.gateway.listRecent({ ...r, limit: 2 }),
  });
  for (let i = 0; i < 3; i += 1) await settleRecent({ origin, shop: pageOfTwo });
  expect((await booksOf(shop, lost.merchantUid)).status).toBe("paid");
});

test("bank details are wiped when a refund ends as void; a refund of money that is gone does not stay open", async () => {
  const a = await paid("vbank");
  const { id } = await requestRefund({
    merchantUid: a.merchantUid,
    amount: null,
    reason: "r",
    by: "a",
    shop: shop.shop,
  });
  await shop.at(a.impUid, "cancel", { reason: "console" });
  await look(a.merchantUid);
  await giveRefundAccount({
    merchantUid: a.merchantUid,
    phone: a.order.buyerPhone,
    account: { bank: "088", number: "110123456789", holder: "홍길동" },
    viewer: { userId: null, guestId: a.order.guestId, foundOrders: [], link: null },
    shop: shop.shop,
  });
  await makeAllDue(shop);
  await sendRefunds({ merchantUid: a.merchantUid, shop: shop.shop });
  const row = await db().query.refunds.findFirst({ where: (r, { eq }) => eq(r.id, id) });
  expect({ status: row?.status, cipher: row?.accountCipher }).toEqual({ status: "void", cipher: null });
});

test("a provider that does not keep our reason: no refund twice", async () => {
  const o = await paid();
  await requestRefund({ merchantUid: o.merchantUid, amount: 1000, reason: "r", by: "a", shop: shop.shop });
  const rewrites = withGateway(shop, {
    findPayment: async (...a) => {
      const f = await shop.shop.gateway.findPayment(...a);
      return f && { ...f, cancellations: f.cancellations.map((c) => ({ ...c, reason: "고객요청" })) };
    },
    cancelPayment: async (r) => {
      const out = await shop.shop.gateway.cancelPayment(r);
      return out.kind === "done" ? { kind: "unclear", cause: "timeout" } : out;
    },
  });
  for (let i = 0; i < 5; i += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid: o.merchantUid, shop: rewrites });
  }
  expect(await cancelledAt(o.merchantUid)).toEqual([1000]);
});
