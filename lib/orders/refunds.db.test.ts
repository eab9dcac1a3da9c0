import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, makeAllDue, stockDrift } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { giveRefundAccount, refundAccount } from "./give-refund-account";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { requestRefund } from "./request-refund";
import { sendRefunds } from "./send-refunds";

const origin = { source: "webhook", actor: "gateway" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  await shop.clearFaults();
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

async function paid(payMethod: "card" | "vbank" = "card") {
  const request = anOrder(await makeVariant(shop), { payMethod });
  const { order } = await placeOrder({ ...request, shop: shop.shop });
  const { merchantUid, total } = order;
  const payment = await shop.pay({
    merchant_uid: merchantUid,
    amount: total,
    pay_method: payMethod,
    outcome: payMethod === "vbank" ? "ready" : "paid",
  });
  if (payMethod === "vbank") await shop.at(payment.imp_uid, "deposit");
  await lookAtOrder({ merchantUid, origin, shop: shop.shop });
  const viewer: Viewer = { userId: null, guestId: order.guestId, foundOrders: [], link: null };
  return { merchantUid, total, impUid: payment.imp_uid, phone: order.buyerPhone, viewer };
}

const ask = (merchantUid: string, amount: number | null) =>
  requestRefund({ merchantUid, amount, reason: "a broken cup", by: "admin-1", shop: shop.shop });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

async function send(merchantUid: string): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: shop.shop });
  }
}

async function cancelledAt(merchantUid: string) {
  return (await shop.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount);
}

test("several parts in a row, beside a console cancel of the same size, and then the rest", async () => {
  const { merchantUid, impUid, total } = await paid();
  await ask(merchantUid, 1000);
  await shop.at(impUid, "cancel", { amount: 1000, reason: "console" });
  await ask(merchantUid, 1000);
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([3000]);
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "paid", refunded: 3000 });
  await ask(merchantUid, null);
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
  const books = await booksOf(shop, merchantUid);
  expect(books).toMatchObject({ status: "refunded", refunded: total, moves: { returned: 1 } });
  expect(books.refunds.map(({ status }) => status)).toEqual(["done", "done", "done"]);
});

test("requests at once never ask for more than was paid, and nothing and less are refused", async () => {
  const { merchantUid, total } = await paid();
  const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(ask(merchantUid, null))));
  expect(codes.filter((code) => code === "no error")).toHaveLength(1);
  expect(codes.filter((code) => code === "refund_too_large")).toHaveLength(7);
  for (const amount of [0, -1, 0.5, total + 1]) {
    expect(await codeOf(ask(merchantUid, amount))).toBe("refund_too_large");
  }
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
});

test("two processes send the same refunds: each is paid once", async () => {
  const { merchantUid } = await paid();
  await ask(merchantUid, 1000);
  await ask(merchantUid, 2000);
  await Promise.all(Array.from({ length: 6 }, () => sendRefunds({ merchantUid, shop: shop.shop })));
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([3000]);
});

test("a deposit goes back to the account that the buyer names, which is sealed and then wiped", async () => {
  const { merchantUid, total, phone, viewer } = await paid("vbank");
  const { id } = await ask(merchantUid, null);
  await send(merchantUid);
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([{ status: "needs_account" }]);

  const account = refundAccount.parse({ bank: "088", number: "110-123-456789", holder: "홍길동" });
  const give = (change: object) =>
    codeOf(giveRefundAccount({ merchantUid, phone, account, viewer, shop: shop.shop, ...change }));
  expect(await give({ viewer: { ...viewer, guestId: "somebody else" } })).toBe("order_not_found");
  const byLook = { userId: null, guestId: null, foundOrders: [merchantUid], link: null };
  expect(await give({ viewer: byLook })).toBe("order_not_found");
  expect(await give({ phone: "01000000000" })).toBe("forbidden");
  expect(await give({})).toBe("no error");

  const row = await shop.shop.db.query.refunds.findFirst({ where: (refund, { eq }) => eq(refund.id, id) });
  expect(row?.accountCipher).toMatch(/^[\w-]{40,}$/);
  expect(Buffer.from(row?.accountCipher ?? "", "base64url").toString()).not.toContain("110123456789");
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
  const after = await shop.shop.db.query.refunds.findFirst({ where: (refund, { eq }) => eq(refund.id, id) });
  expect(after).toMatchObject({ status: "done", accountCipher: null });
});

test("a real no of the provider waits for a person, with its reason", async () => {
  const { merchantUid } = await paid("vbank");
  const { id } = await ask(merchantUid, null);
  // Let go without an account, as the gateway would not have it.
  await shop.shop.db.execute(`update refunds set status = 'wanted', next_at = now() where id = '${id}'`);
  await send(merchantUid);
  const row = await shop.shop.db.query.refunds.findFirst({ where: (refund, { eq }) => eq(refund.id, id) });
  expect(row).toMatchObject({ status: "refused", nextAt: null });
  expect(row?.lastError).toBeTruthy();
});

test("a console cancel of a paid order whose webhook was lost is found by the sweep", async () => {
  const { merchantUid, impUid, total } = await paid();
  await shop.at(impUid, "cancel", { reason: "console" });
  await reconcilePayments({ shop: shop.shop });
  expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "refunded", refunded: total });
});

test("the timeline has every act in its order, names nobody, and gives the state of any moment", async () => {
  const { merchantUid, impUid, total } = await paid();
  const { id } = await ask(merchantUid, 1000);
  await send(merchantUid);
  const { entries, state } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.map(({ decision }) => decision)).toEqual([
    "place",
    "accept",
    "request_refund",
    "refund_sent",
    "record_cancel",
    "refund_done",
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/홍길동|010\d{8}|a@b\.kr|세종대로/);
  expect(state).toMatchObject({
    status: "paid",
    payments: { [impUid]: { amount: total, cancelAmount: 1000 } },
    refunds: { [id]: { amount: 1000, status: "done" } },
  });
  const asOf = entries[1]?.at ?? new Date(0);
  const then = await listTimeline({ merchantUid, asOf, shop: shop.shop });
  expect(then.state).toEqual({
    status: "paid",
    payments: { [impUid]: { status: "paid", amount: total, cancelAmount: 0 } },
    refunds: {},
  });
});
