import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPaymentRows } from "@/db/queries/payments";
import { orders, paymentEvents, separatedBuyers } from "@/db/schema";
import { anOrder, booksOf, endHold } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { closeOrder } from "@/lib/orders/close-order";
import { findOrder } from "@/lib/orders/find-order";
import { lookAtOrder } from "@/lib/orders/look-at-order";
import { placeOrder } from "@/lib/orders/place-order";
import { openRecord } from "./open-record";
import { separateOrders } from "./separate-orders";

const origin = { source: "webhook", actor: "gateway" } as const;
let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

async function placed() {
  const { order } = await placeOrder({ ...anOrder(await makeVariant(test)), shop: test.shop });
  return order;
}

async function pay({ merchantUid, total }: { merchantUid: string; total: number }) {
  await test.pay({ merchant_uid: merchantUid, amount: total });
  await lookAtOrder({ merchantUid, origin, shop: test.shop });
  const [row] = await listPaymentRows(test.shop.db, merchantUid);
  return row;
}

/** One that ran out, and whose buyer has left. */
async function parted() {
  const order = await placed();
  const { merchantUid } = order;
  await endHold(test, merchantUid);
  await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: test.shop });
  await test.shop.db.update(orders).set({ leftAt: new Date() }).where(eq(orders.merchantUid, merchantUid));
  expect(await separateOrders({ db: test.shop.db })).toBe(1);
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

it("nobody finds one by the number that stands for no phone", async () => {
  const { merchantUid } = await parted();
  expect(await findOrder({ merchantUid, phone: "000000000", shop: test.shop })).toBeNull();
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
