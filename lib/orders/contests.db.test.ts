import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, makeAllDue, stockDrift, stockOf } from "@/db/testing/orders";
import { SIZES } from "@/db/testing/sizes";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { auditBooks } from "./audit-books";
import { completePayment } from "./complete-payment";
import { placeOrder } from "./place-order";
import { receiveNotice } from "./receive-notice";
import { reconcilePayments } from "./reconcile-payments";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop({ ORDER_HOLD_SECONDS: "1" });
});
afterEach(async () => {
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

/** Runs work for 0..count-1, so many at once. */
async function inParallel(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

const refusedAsUsual = (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
};

test(`${SIZES.webhookCopies} copies of one webhook, 64 at once, among redirects and sweeps: one settlement`, async () => {
  const { order } = await placeOrder({ ...anOrder(await makeVariant(shop)), shop: shop.shop });
  const { merchantUid, total } = order;
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await inParallel(SIZES.webhookCopies, 64, (index) => {
    if (index % 50 === 7) return reconcilePayments({ limit: 5, shop: shop.shop });
    if (index % 10 === 3) {
      const origin = { source: "redirect", actor: "shopper" } as const;
      return completePayment({ impUid: null, merchantUid, origin, shop: shop.shop });
    }
    const notice = { impUid, merchantUid, status: "paid", requestId: `copy-${index}` };
    return receiveNotice({ ...notice, shop: shop.shop });
  });
  expect(await booksOf(shop, merchantUid)).toMatchObject({
    status: "paid",
    accepted: 1,
    refunds: [],
    moves: { held: -1, released: 1, sold: -1 },
  });
}, 600_000);

test(`${SIZES.buyers} buyers for 10 units, with holds of a second and late approvals: nobody is charged for nothing`, async () => {
  for (let round = 0; round < SIZES.rounds; round += 1) {
    const variantId = await makeVariant(shop, { stock: 10 });
    const placed: { merchantUid: string; total: number }[] = [];
    await inParallel(SIZES.buyers, 24, async (buyer) => {
      const wanted = { ...anOrder(variantId), shop: shop.shop };
      const order = await placeOrder(wanted).then(({ order }) => order, refusedAsUsual);
      if (buyer % 8 === 0) await reconcilePayments({ limit: 20, shop: shop.shop });
      if (!order) return;
      placed.push(order);
      // Some pay at once, some when the hold is long over, some twice, and some never.
      const late = () => new Promise((resolve) => setTimeout(resolve, 1_500));
      if (buyer % 5 === 4) return;
      if (buyer % 3 === 1) await late();
      await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
      if (buyer % 7 === 2) await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
    });
    for (let left = 1; left > 0; ) {
      await makeAllDue(shop);
      ({ left } = await reconcilePayments({ limit: 500, shop: shop.shop }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await makeAllDue(shop);
    await reconcilePayments({ limit: 500, shop: shop.shop });

    let sold = 0;
    for (const { merchantUid, total } of placed) {
      const { status } = await booksOf(shop, merchantUid);
      const held = (await shop.paymentsOf(merchantUid)).map(
        (payment) => (payment.status === "paid" ? payment.amount : 0) - payment.cancel_amount,
      );
      const kept = held.reduce((sum, won) => sum + Math.max(0, won), 0);
      expect({ merchantUid, status, kept }).toEqual({
        merchantUid,
        status,
        kept: status === "paid" ? total : 0,
      });
      if (status === "paid") sold += 1;
    }
    expect(sold).toBeLessThanOrEqual(10);
    expect(await stockOf(shop, variantId)).toBe(10 - sold);
  }
  const { differences } = await auditBooks({ shop: shop.shop });
  expect(differences).toEqual([]);
}, 600_000);
