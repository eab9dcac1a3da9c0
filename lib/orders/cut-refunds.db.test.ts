import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "@/db/testing/orders";
import { makeRefusedRefund } from "@/db/testing/refused-refund";
import { type Shoppers, shoppersOf } from "@/db/testing/shoppers";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { closeOrder } from "./close-order";
import { listAttention } from "./list-attention";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { requestRefund } from "./request-refund";
import { sendRefunds } from "./send-refunds";
import { settleRefundOutside } from "./settle-refund-outside";

const by = "admin-1";
let shop: TestShop;
let shoppers: Shoppers;

beforeAll(async () => {
  shop = await openTestShop();
  shoppers = shoppersOf(shop, { placeOrder, lookAtOrder, closeOrder, sendRefunds });
});
afterAll(() => shop.close());

const refusedRefund = () => makeRefusedRefund({ shop, shoppers, by }, { requestRefund, sendRefunds });

test("what stands before a person is cut by each further console cancel, and by the last to nothing", async () => {
  const { merchantUid, impUid, total } = await refusedRefund();
  const waiting = async () => (await booksOf(shop, merchantUid)).refunds;
  await shop.at(impUid, "cancel", { amount: 1000, reason: "console" });
  await shoppers.look(merchantUid);
  expect(await waiting()).toMatchObject([{ amount: total - 1000, status: "refused" }]);
  const { items } = await listAttention({ shop: shop.shop });
  expect(items).toContainEqual(
    expect.objectContaining({ merchantUid, kind: "refund_refused", amount: total - 1000 }),
  );
  await shop.at(impUid, "cancel", { reason: "console" });
  await shoppers.look(merchantUid);
  expect(await waiting()).toMatchObject([{ amount: total - 1000, status: "void" }]);
});

test("of two that wait, a console cancel takes from the one before a person first", async () => {
  const { merchantUid, impUid, total, id, reason } = await refusedRefund();
  const { db } = shop.shop;
  await db.execute(sql`update refunds set amount = ${total - 2000} where id = ${id}`);
  const part = { merchantUid, amount: 2000, reason: "a chipped lid", by, shop: shop.shop };
  await requestRefund(part);
  await shop.at(impUid, "cancel", { amount: total - 2000, reason: "console" });
  await shoppers.look(merchantUid);
  const { refunds: rows } = await booksOf(shop, merchantUid);
  expect(Object.fromEntries(rows.map((row) => [row.reason, `${row.amount} ${row.status}`]))).toEqual({
    [reason]: `${total - 2000} void`,
    [part.reason]: "2000 needs_account",
  });
});

test("what was given back outside is not left to send, though the gateway holds it", async () => {
  const { merchantUid, impUid, total, id } = await refusedRefund();
  const { db } = shop.shop;
  await db.execute(sql`update refunds set amount = 4000 where id = ${id}`);
  await settleRefundOutside({ refundId: id, note: "transferred", by, shop: shop.shop });
  const rest = { merchantUid, amount: total - 4000, reason: "the rest", by, shop: shop.shop };
  await requestRefund(rest);
  await shop.at(impUid, "cancel", { amount: 3000, reason: "console" });
  await shoppers.look(merchantUid);
  const { refunds: rows } = await booksOf(shop, merchantUid);
  expect(rows.find((row) => row.reason === rest.reason)).toMatchObject({ amount: total - 7000 });
});
