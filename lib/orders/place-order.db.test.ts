import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { idempotencyKeys, orders } from "@/db/schema";
import { anOrder, booksOf, endHold, stockDrift, stockOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { newCartId } from "@/lib/cart/cart";
import { AppError } from "@/lib/errors";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  await shop.clearFaults();
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

const place = (order: ReturnType<typeof anOrder>) => placeOrder({ ...order, shop: shop.shop });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

test("prices come from our tables, and delivery is free from 50,000 won", async () => {
  const variantId = await makeVariant(shop, { price: 24_000 });
  const one = await place(anOrder(variantId));
  expect(one.order).toMatchObject({ subtotal: 24_000, shipping: 3_000, total: 27_000, status: "pending" });
  const three = await place(anOrder(variantId, { quantity: 3 }));
  expect(three.order).toMatchObject({ subtotal: 72_000, shipping: 0, total: 72_000 });
});

test("a double click and a second tab make one order, and the amount is registered once", async () => {
  const order = anOrder(await makeVariant(shop));
  await shop.reset();
  const placed = await Promise.all(Array.from({ length: 12 }, () => place(order)));
  expect(new Set(placed.map(({ order: { merchantUid } }) => merchantUid)).size).toBe(1);
  const registered = (await shop.calls()).filter(({ path }) => path === "/payments/prepare");
  expect(registered.length).toBeGreaterThan(0);
  const merchantUid = placed[0]?.order.merchantUid ?? "";
  expect(await booksOf(shop, merchantUid)).toMatchObject({ moves: { held: -1 } });
});

test("the same key with another body, or from another browser, is refused", async () => {
  const order = anOrder(await makeVariant(shop));
  await place(order);
  const other = { ...order, request: { ...order.request, payMethod: "vbank" as const } };
  expect(await codeOf(place(other))).toBe("idempotency_key_reused");
  const stranger = { ...order, owner: { ...order.owner, guestId: "somebody else" } };
  expect(await codeOf(place(stranger))).toBe("idempotency_key_reused");
});

test("a key is forgotten after a day", async () => {
  const order = anOrder(await makeVariant(shop));
  const first = await place(order);
  await shop.shop.db
    .update(idempotencyKeys)
    .set({ createdAt: new Date(Date.now() - 25 * 3600 * 1000) })
    .where(eq(idempotencyKeys.key, order.key));
  expect((await place(order)).order.merchantUid).not.toBe(first.order.merchantUid);
});

test("the gateway cannot register the amount: the order is kept, and the same key goes on with it", async () => {
  const variantId = await makeVariant(shop);
  const order = anOrder(variantId);
  await shop.fault({ on: "prepare", kind: "status_500", times: 0 });
  expect(await codeOf(place(order))).toBe("gateway_unavailable");
  expect(await stockOf(shop, variantId)).toBe(9);
  await shop.clearFaults();
  const placed = await place(order);
  expect(placed.order.preparedAt).not.toBeNull();
  expect(await stockOf(shop, variantId)).toBe(9);
});

test("the answer to the registration is lost: the next try finds it registered", async () => {
  const order = anOrder(await makeVariant(shop));
  await shop.fault({ on: "prepare", kind: "reply_lost" });
  expect(await codeOf(place(order))).toBe("gateway_unavailable");
  expect((await place(order)).order.preparedAt).not.toBeNull();
});

test("20 shoppers for the last 3 units: 3 get them and the stock never goes below zero", async () => {
  const variantId = await makeVariant(shop, { stock: 3 });
  const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(place(anOrder(variantId)))));
  expect(codes.filter((code) => code === "no error")).toHaveLength(3);
  expect(codes.filter((code) => code === "out_of_stock")).toHaveLength(17);
  expect(await stockOf(shop, variantId)).toBe(0);
});

test("orders of the same two goods in either order do not deadlock", async () => {
  const [a, b] = [await makeVariant(shop, { stock: 40 }), await makeVariant(shop, { stock: 40 })];
  const work = Array.from({ length: 20 }, (_, index) => {
    const order = anOrder(a);
    const lines = [a, b].map((variantId) => ({ variantId, quantity: 1 }));
    order.request.lines = index % 2 ? lines : lines.reverse();
    return codeOf(place(order));
  });
  expect(new Set(await Promise.all(work))).toEqual(new Set(["no error"]));
});

test("a guest cannot hold all the stock: a fourth open order takes the place of the oldest", async () => {
  const variantId = await makeVariant(shop, { stock: 40 });
  const first = anOrder(variantId, { quantity: 10 });
  const placed = [];
  for (let index = 0; index < 4; index += 1) {
    placed.push(await place({ ...first, key: `hoarder-${index}-key.1` }));
  }
  const open = await shop.shop.db
    .select({ merchantUid: orders.merchantUid, status: orders.status })
    .from(orders)
    .where(eq(orders.buyerPhone, first.request.buyer.phone))
    .orderBy(orders.createdAt);
  expect(open.map(({ status }) => status)).toEqual(["expired", "pending", "pending", "pending"]);
  expect(await stockOf(shop, variantId)).toBe(10);
});

test("the oldest order turns out to be paid: it is kept, and the new one is made as well", async () => {
  const variantId = await makeVariant(shop, { stock: 40 });
  const shopper = anOrder(variantId);
  const placed = [];
  for (let index = 0; index < 3; index += 1)
    placed.push(await place({ ...shopper, key: `payer-${index}-key.1` }));
  const oldest = placed[0]?.order;
  if (!oldest) throw new Error("No order was placed");
  await shop.pay({ merchant_uid: oldest.merchantUid, amount: oldest.total });
  await place({ ...shopper, key: "payer-3-key.1" });
  expect(await booksOf(shop, oldest.merchantUid)).toMatchObject({ status: "paid", accepted: 1 });
});

/** Two versions of one cart of ours. */
async function cartOf(stock = 5) {
  const cart = newCartId();
  const first = { ...anOrder(await makeVariant(shop, { stock })), key: `${cart}.1` };
  return { first, again: { ...first, key: `${cart}.2` } };
}

test("a cart whose order turns out to be paid, or is known to be, is not sold again; its owner is told by which", async () => {
  const { first, again } = await cartOf();
  const { order } = await place(first);
  await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
  const told = { code: "cart_ordered", extra: { merchant_uid: order.merchantUid } };
  // Before the shop has heard of it, and after.
  await expect(place(again)).rejects.toMatchObject(told);
  await expect(place(again)).rejects.toMatchObject(told);
  const stranger = { ...again, owner: { ...again.owner, guestId: "somebody else" } };
  await expect(place(stranger)).rejects.toMatchObject({ code: "cart_ordered", extra: {} });
  expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "paid", accepted: 1 });
  expect(await stockOf(shop, first.request.lines[0]?.variantId ?? "")).toBe(4);
  // The very same form is answered as it was.
  expect(await place(first)).toMatchObject({ isReplayed: true, order: { merchantUid: order.merchantUid } });
});

test("a cart with an account to pay into is not sold again either, and nothing is ended for it", async () => {
  const { first, again } = await cartOf();
  const { merchantUid, total } = (await place(first)).order;
  await shop.pay({ merchant_uid: merchantUid, amount: total, pay_method: "vbank", outcome: "ready" });
  const origin = { source: "webhook", actor: "gateway" } as const;
  await lookAtOrder({ merchantUid, origin, shop: shop.shop });
  // The phone has as many open as it may.
  const others = [];
  for (let count = 0; count < 2; count += 1) {
    others.push(await place({ ...first, key: `${newCartId()}.1` }));
  }
  await expect(place(again)).rejects.toMatchObject({ code: "cart_ordered" });
  expect((await booksOf(shop, merchantUid)).status).toBe("awaiting_deposit");
  for (const { order } of others) {
    expect((await booksOf(shop, order.merchantUid)).status).toBe("pending");
  }
});

test("a payment that is settled while its cart is ordered anew: one order or the other, never both", async () => {
  const origin = { source: "webhook", actor: "gateway" } as const;
  for (let round = 0; round < 12; round += 1) {
    const { first, again } = await cartOf();
    const { merchantUid, total } = (await place(first)).order;
    const isLate = round % 2 === 1;
    if (isLate) {
      await endHold(shop, merchantUid);
      await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
    }
    await shop.pay({ merchant_uid: merchantUid, amount: total });
    const [code] = await Promise.all([
      codeOf(place(again)),
      lookAtOrder({ merchantUid, origin, shop: shop.shop }),
    ]);
    const { status, refunds } = await booksOf(shop, merchantUid);
    expect([
      ["cart_ordered", "paid", 0],
      ["no error", "expired", 1],
    ]).toContainEqual([code, status, refunds.length]);
  }
});

test("a form whose order is over is told so, and orders by another key", async () => {
  const { first, again } = await cartOf();
  const { merchantUid } = (await place(first)).order;
  const origin = { source: "person", actor: "shopper" } as const;
  await closeOrder({ merchantUid, into: "cancelled", when: "now", origin, shop: shop.shop });
  expect(await place(first)).toMatchObject({
    isReplayed: true,
    order: { merchantUid, status: "cancelled" },
  });
  const next = await place(again);
  expect(next).toMatchObject({ isReplayed: false, order: { status: "pending" } });
});

test("an edited order of the same cart gets the units that its own first try holds", async () => {
  const variantId = await makeVariant(shop, { stock: 1 });
  const first = anOrder(variantId);
  const cart = first.key.slice(0, -2);
  const { order } = await place(first);
  const edited = { ...first, key: `${cart}.2` };
  const second = await place(edited);
  expect(second.order.merchantUid).not.toBe(order.merchantUid);
  expect(await booksOf(shop, order.merchantUid)).toMatchObject({
    status: "expired",
    order: { supersededBy: second.order.merchantUid },
  });
  expect(await stockOf(shop, variantId)).toBe(0);
});

test("ordering again after expiry supersedes the old order: its late payment goes back", async () => {
  const variantId = await makeVariant(shop, { stock: 5 });
  const first = anOrder(variantId);
  const { order } = await place(first);
  await endHold(shop, order.merchantUid);
  const origin = { source: "sweep", actor: "sweep" } as const;
  await closeOrder({
    merchantUid: order.merchantUid,
    into: "expired",
    when: "over",
    origin,
    shop: shop.shop,
  });
  await place({ ...first, key: `${first.key.slice(0, -2)}.2` });
  await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
  await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
  expect(await booksOf(shop, order.merchantUid)).toMatchObject({
    status: "expired",
    payments: [{ decision: "refused", refusal: "order_closed" }],
    refunds: [{ amount: order.total }],
  });
});
