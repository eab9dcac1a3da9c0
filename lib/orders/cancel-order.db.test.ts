import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findOrderRow } from "@/db/queries/orders";
import { outbox } from "@/db/schema";
import { anOrder, booksOf, makeAllDue, stockDrift, stockOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { readCase } from "@/lib/mail/read-case";
import { quoteCancel, unitsLeft } from "@/lib/payments/after-order";
import { auditBooks } from "./audit-books";
import { cancelOrder } from "./cancel-order";
import { readClaimBooks } from "./claim-books";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
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
afterAll(async () => {
  const { differences } = await auditBooks({ shop: shop.shop, settleMs: 0, pageSize: 50 });
  expect(differences).toEqual([]);
  await shop.close();
});

/** Two cups for 40,000 won and three for 20,000, delivered free. */
async function placed(payMethod: "card" | "vbank" = "card") {
  const [dear, cheap] = [
    await makeVariant(shop, { price: 40_000 }),
    await makeVariant(shop, { price: 20_000 }),
  ];
  const request = anOrder(dear, { quantity: 2, payMethod });
  request.request.lines.push({ variantId: cheap, quantity: 3 });
  const { order } = await placeOrder({ ...request, shop: shop.shop });
  const { merchantUid, total, guestId } = order;
  const viewer: Viewer = { userId: null, guestId, foundOrders: [], link: null };
  return { dear, cheap, merchantUid, total, viewer };
}

async function paid() {
  const order = await placed();
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
  await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
  return { ...order, impUid };
}

type Order = Awaited<ReturnType<typeof placed>>;
type Units = { variantId: string; quantity: number }[];

/** What a page would show now, ready to be confirmed once or more. */
async function shown({ merchantUid, viewer }: Order, units: Units | null = null) {
  const row = await findOrderRow(shop.shop.db, merchantUid);
  if (!row) throw new Error("no order");
  const { quoted, claims } = await readClaimBooks(shop.shop.db, row);
  const { amount } = quoteCancel(quoted, units ?? unitsLeft(quoted.lines));
  const form = { merchantUid, units, viewer, shownAmount: amount, serial: claims.length } as const;
  const confirm = (change: Partial<Parameters<typeof cancelOrder>[0]> = {}) =>
    cancelOrder({ ...form, reason: "change_of_mind", shop: shop.shop, ...change });
  return { amount, confirm };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(String, (error: unknown) => (error instanceof AppError ? error.code : String(error)));
}

async function send({ merchantUid }: Order): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: shop.shop });
  }
}

const wentBack = async ({ merchantUid }: Order) =>
  (await shop.paymentsOf(merchantUid)).reduce((sum, { cancel_amount }) => sum + cancel_amount, 0);

describe("a paid order", () => {
  test("is cancelled whole: everything goes back, once, and the units are on the shelf at once", async () => {
    const order = await paid();
    const { amount, confirm } = await shown(order);
    expect(amount).toBe(order.total);
    expect(await confirm()).toBe("refunding");
    expect([await stockOf(shop, order.dear), await stockOf(shop, order.cheap)]).toEqual([10, 10]);
    await send(order);
    expect(await wentBack(order)).toBe(order.total);
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({
      status: "refunded",
      moves: { sold: -5, returned: 5 },
      refunds: [{ status: "done", amount: order.total }],
    });
  });

  test("a button that is pressed twice, and another tab, make one cancel", async () => {
    const order = await paid();
    const part = await shown(order, [{ variantId: order.cheap, quantity: 1 }]);
    const again = await shown(order, [{ variantId: order.cheap, quantity: 1 }]);
    const ends = await Promise.all([part.confirm(), part.confirm(), again.confirm()].map(codeOf));
    expect(ends).toEqual(["refunding", "refunding", "refunding"]);
    await send(order);
    expect(await wentBack(order)).toBe(20_000);
    expect(await stockOf(shop, order.cheap)).toBe(8);
  });

  test("another tab that shows another cancel is told that the order has changed", async () => {
    const order = await paid();
    const [one, other] = [
      await shown(order, [{ variantId: order.cheap, quantity: 1 }]),
      await shown(order, [{ variantId: order.dear, quantity: 1 }]),
    ];
    const ends = await Promise.all([one.confirm(), other.confirm()].map(codeOf));
    expect(ends.sort()).toEqual(["order_changed", "refunding"]);
    expect(await codeOf((await shown(order)).confirm())).toBe("refunding");
  });

  test("parts in a row, beside console cancels of the same size, and then the rest: all of it, no more", async () => {
    const order = await paid();
    const cup = [{ variantId: order.cheap, quantity: 1 }];
    const first = await shown(order, cup);
    await first.confirm();
    await shop.at(order.impUid, "cancel", { amount: first.amount, reason: "console" });
    await (await shown(order, cup)).confirm();
    await send(order);
    expect(await wentBack(order)).toBe(60_000);
    await (await shown(order)).confirm();
    await send(order);
    expect(await wentBack(order)).toBe(order.total);
    const books = await booksOf(shop, order.merchantUid);
    expect(books).toMatchObject({ status: "refunded", moves: { sold: -5, returned: 5 } });
  });

  test("a part keeps its order paid, and the free-delivery threshold is judged anew", async () => {
    const order = await paid();
    const { amount, confirm } = await shown(order, [
      { variantId: order.dear, quantity: 2 },
      { variantId: order.cheap, quantity: 1 },
    ]);
    expect(amount).toBe(97_000);
    await confirm();
    await send(order);
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({
      status: "paid",
      refunded: 97_000,
      moves: { sold: -5, returned: 3 },
    });
  });

  test("two parts of the same sum, one after the other: each mail names its own goods", async () => {
    const order = await paid();
    const parts = [
      { variantId: order.cheap, quantity: 2 },
      { variantId: order.dear, quantity: 1 },
    ];
    for (const part of parts) {
      await (await shown(order, [part])).confirm();
      await send(order);
    }
    // The console's is nobody's goods.
    await shop.at(order.impUid, "cancel", { amount: 40_000, reason: "console" });
    await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
    const { db } = shop.shop;
    const mails = await db
      .select()
      .from(outbox)
      .where(and(eq(outbox.merchantUid, order.merchantUid), eq(outbox.kind, "refunded")))
      .orderBy(outbox.createdAt);
    const cases = await Promise.all(mails.map((message) => readCase(shop.shop, message)));
    expect(cases.map((one) => [one?.message.amount, one?.claim?.units])).toEqual([
      [40_000, [parts[0]]],
      [40_000, [parts[1]]],
      [40_000, undefined],
    ]);
  });

  test("after everything was cancelled in the console, the shelf gets back what it had not yet", async () => {
    const order = await paid();
    await (await shown(order, [{ variantId: order.cheap, quantity: 2 }])).confirm();
    await send(order);
    await shop.at(order.impUid, "cancel", { reason: "console" });
    await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({
      status: "refunded",
      moves: { sold: -5, returned: 5 },
    });
  });

  test("is nobody else's to cancel, and no sum of a browser's counts", async () => {
    const order = await paid();
    const { confirm } = await shown(order);
    const nobody: Viewer = { userId: null, guestId: null, foundOrders: [], link: null };
    expect(await codeOf(confirm({ viewer: nobody }))).toBe("order_not_found");
    expect(await codeOf(confirm({ viewer: { ...nobody, guestId: "guest-other" } }))).toBe("order_not_found");
    for (const shownAmount of [0, 1, order.total + 1, -order.total]) {
      expect(await codeOf(confirm({ shownAmount }))).toBe("order_changed");
    }
    const tooMany = [{ variantId: order.cheap, quantity: 4 }];
    expect(await codeOf(confirm({ units: tooMany, shownAmount: 80_000 }))).toBe("order_changed");
    const found = { ...nobody, foundOrders: [order.merchantUid] };
    expect(await codeOf(confirm({ viewer: found }))).toBe("refunding");
  });

  test("where the merchant's refund is on its way already, the units are cancelled and nothing is sent twice", async () => {
    const order = await paid();
    await requestRefund({
      merchantUid: order.merchantUid,
      amount: null,
      reason: "sold out",
      by: "admin-1",
      shop: shop.shop,
    });
    expect(await codeOf((await shown(order)).confirm())).toBe("refunding");
    await send(order);
    expect(await wentBack(order)).toBe(order.total);
  });

  test("its timeline tells of it and names nobody", async () => {
    const order = await paid();
    await (await shown(order)).confirm();
    const { entries } = await listTimeline({ merchantUid: order.merchantUid, shop: shop.shop });
    expect(entries.map(({ decision }) => decision)).toEqual(
      expect.arrayContaining(["cancel_whole", "request_refund"]),
    );
    expect(JSON.stringify(entries)).not.toMatch(/홍길동|010\d{8}|a@b\.kr|세종대로/);
  });
});

describe("an order that is not paid", () => {
  test("ends after the gateway was asked, and what is paid for it later goes back", async () => {
    const order = await placed();
    expect(await (await shown(order)).confirm()).toBe("cancelled");
    expect(await stockOf(shop, order.cheap)).toBe(10);
    await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
    await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
    await send(order);
    expect(await wentBack(order)).toBe(order.total);
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "cancelled", accepted: 0 });
  });

  test("that was paid a moment ago is not cancelled behind its shopper's back", async () => {
    const order = await placed();
    const { confirm } = await shown(order);
    await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
    expect(await confirm()).toBe("paid_meanwhile");
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "paid", refunds: [] });
  });

  test("that waits for a deposit has its account closed first", async () => {
    const order = await placed("vbank");
    const account = { merchant_uid: order.merchantUid, amount: order.total, pay_method: "vbank" };
    const { imp_uid: impUid } = await shop.pay({ ...account, outcome: "ready" });
    await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
    expect(await (await shown(order)).confirm()).toBe("cancelled");
    const [payment] = await shop.paymentsOf(order.merchantUid);
    expect(payment).toMatchObject({ imp_uid: impUid, status: "cancelled" });
  });

  test("whose account cannot be closed now says so, and keeps waiting", async () => {
    const order = await placed("vbank");
    const account = { merchant_uid: order.merchantUid, amount: order.total, pay_method: "vbank" };
    await shop.pay({ ...account, outcome: "ready" });
    await lookAtOrder({ merchantUid: order.merchantUid, origin, shop: shop.shop });
    await shop.fault({ on: "vbank", kind: "status_500", times: 1 });
    expect(await (await shown(order)).confirm()).toBe("closing");
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "awaiting_deposit" });
  });

  test("changes nothing while the gateway is silent", async () => {
    const order = await placed();
    await shop.fault({ on: "find", kind: "status_500", times: 0 });
    expect(await codeOf((await shown(order)).confirm())).toBe("gateway_unavailable");
    expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "pending" });
  });
});

test("all of it, from a page that did not know of a part, is not taken for that part", async () => {
  const order = await paid();
  const whole = await shown(order);
  const part = await shown(order, [{ variantId: order.cheap, quantity: 1 }]);
  await part.confirm();
  expect(await codeOf(whole.confirm())).toBe("order_changed");
  const rest = await shown(order);
  expect(await codeOf(rest.confirm())).toBe("refunding");
  expect(await codeOf(rest.confirm())).toBe("refunding");
});
