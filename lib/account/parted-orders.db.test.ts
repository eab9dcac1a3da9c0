import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findReceiptRow } from "@/db/queries/cash-receipts";
import { listRefundRows } from "@/db/queries/money-back";
import { listPaymentRows } from "@/db/queries/payments";
import { orders, paymentEvents, separatedBuyers } from "@/db/schema";
import { anOrder, booksOf, endHold } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import { closeOrder } from "@/lib/orders/close-order";
import { findOrder } from "@/lib/orders/find-order";
import { issueReceipts } from "@/lib/orders/issue-receipts";
import { lookAtOrder } from "@/lib/orders/look-at-order";
import { placeOrder } from "@/lib/orders/place-order";
import { requestRefund } from "@/lib/orders/request-refund";
import { sendRefunds } from "@/lib/orders/send-refunds";
import { openRecord } from "./open-record";
import { separateOrders } from "./separate-orders";

const origin = { source: "webhook", actor: "gateway" } as const;
let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

async function placed(price = 20_000) {
  const { order } = await placeOrder({ ...anOrder(await makeVariant(test, { price })), shop: test.shop });
  return order;
}

async function pay({ merchantUid, total }: { merchantUid: string; total: number }, method = "card") {
  await test.pay({ merchant_uid: merchantUid, amount: total, pay_method: method });
  await lookAtOrder({ merchantUid, origin, shop: test.shop });
  const [row] = await listPaymentRows(test.shop.db, merchantUid);
  return row;
}

/** Its buyer leaves, and the sweep passes. */
async function part({ merchantUid }: { merchantUid: string }, fulfilment: "none" | "delivered") {
  await test.shop.db
    .update(orders)
    .set({ leftAt: new Date(), fulfilment })
    .where(eq(orders.merchantUid, merchantUid));
  expect(await separateOrders({ db: test.shop.db })).toBe(1);
}

/** One that ran out, and whose buyer has left. */
async function parted() {
  const order = await placed();
  const { merchantUid } = order;
  await endHold(test, merchantUid);
  await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: test.shop });
  await part(order, "none");
  return order;
}

it("what the gateway still says of a payer is not written again", async () => {
  const named = await pay(await placed());
  expect(named).toMatchObject({ cardNumber: expect.any(String), receiptUrl: expect.any(String) });
  const late = await pay(await parted());
  expect(late).toMatchObject({ status: "paid", cardNumber: null, applyNum: null, receiptUrl: null });
  expect(Object.keys(named?.raw ?? {})).toContain("card_number");
  expect(Object.keys(late?.raw ?? {})).not.toContain("card_number");
});

it("what the gateway says of a refund or a receipt of one is not written again", async () => {
  const { db } = test.shop;
  const { merchantUid, total } = await parted();
  await pay({ merchantUid, total });
  const refusing = { cancelPayment: async () => ({ kind: "refused" as const, message: "홍길동 계좌 오류" }) };
  await sendRefunds({ merchantUid, shop: withGateway(test, refusing) });
  expect((await listRefundRows(db, merchantUid))[0]).toMatchObject({ status: "refused", lastError: null });
  const events = await db.select().from(paymentEvents).where(eq(paymentEvents.merchantUid, merchantUid));
  expect(events.map(({ decision }) => decision)).toContain("refund_refused");
  expect(JSON.stringify(events)).not.toContain("홍길동");
  const named = await placed();
  await pay(named);
  await requestRefund({
    merchantUid: named.merchantUid,
    amount: 1_000,
    reason: "a",
    by: "kim",
    shop: test.shop,
  });
  await sendRefunds({ merchantUid: named.merchantUid, shop: withGateway(test, refusing) });
  expect(await listRefundRows(db, named.merchantUid)).toMatchObject([{ lastError: "홍길동 계좌 오류" }]);
});

it("nobody finds one by the number that stands for no phone", async () => {
  const { merchantUid } = await parted();
  expect(await findOrder({ merchantUid, phone: "000000000", shop: test.shop })).toBeNull();
});

it("a refund that was settled outside keeps no name, and no receipt that was given up does", async () => {
  const { db } = test.shop;
  const refunded = await placed();
  await pay(refunded);
  const asking = { merchantUid: refunded.merchantUid, amount: 1_000, reason: "a chip", by: "kim" };
  const { id } = await requestRefund({ ...asking, shop: test.shop });
  await db.execute(sql`update refunds set status = 'settled_outside', next_at = null where id = ${id}`);
  await part(refunded, "delivered");
  const receipted = await placed(120_000);
  await pay(receipted, "trans");
  await db.execute(
    sql`update cash_receipts set status = 'refused', next_at = null where merchant_uid = ${receipted.merchantUid}`,
  );
  await part(receipted, "delivered");
});

it("a receipt that is issued anew names nobody", async () => {
  const order = await placed(120_000);
  const { merchantUid } = order;
  const payment = await pay(order, "trans");
  const { db } = test.shop;
  await issueReceipts({ merchantUid, shop: test.shop });
  expect(await findReceiptRow(db, merchantUid)).toMatchObject({ kind: "self", applyNum: expect.any(String) });
  await part(order, "delivered");
  await test.at(payment?.impUid ?? "", "cancel", { amount: 10_000, reason: "console" });
  await lookAtOrder({ merchantUid, origin, shop: test.shop });
  for (let round = 0; round < 3; round += 1) {
    await db.execute(sql`update cash_receipts set next_at = now() where status <> 'done'`);
    await issueReceipts({ merchantUid, shop: test.shop });
  }
  const reissued = { status: "done", issuedAmount: order.total - 10_000, applyNum: null, receiptUrl: null };
  expect(await findReceiptRow(db, merchantUid)).toMatchObject(reissued);
});

it("a paid order that nobody marked delivered names nobody either once five years are over", async () => {
  const order = await placed();
  await pay(order);
  const { merchantUid } = order;
  await test.shop.db
    .update(orders)
    .set({ createdAt: sql`now() - interval '5 years 1 day'` })
    .where(eq(orders.merchantUid, merchantUid));
  await separateOrders({ db: test.shop.db });
  expect((await booksOf(test, merchantUid)).order).toMatchObject({ buyerName: "", status: "paid" });
});

it("what a record was opened for goes with the record, which nobody opens past its time", async () => {
  const { merchantUid } = await parted();
  const { db } = test.shop;
  const opening = { merchantUid, why: "a question about 홍길동", by: "kim", shop: test.shop };
  await openRecord(opening);
  await db
    .update(separatedBuyers)
    .set({ keptUntil: sql`now() - interval '1 second'` })
    .where(eq(separatedBuyers.merchantUid, merchantUid));
  await expect(openRecord(opening)).rejects.toMatchObject({ code: "not_found" });
  await separateOrders({ db });
  const events = await db.select().from(paymentEvents).where(eq(paymentEvents.decision, "open_record"));
  expect(events).toMatchObject([{ merchantUid, actor: "kim", reason: null }]);
});
