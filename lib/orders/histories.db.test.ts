import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOrder, booksOf, stockDrift } from "@/db/testing/orders";
import { SIZES } from "@/db/testing/sizes";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { placeOrder } from "./place-order";
import { settlePayment } from "./settle-payment";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

const PART = 1_000;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

/** One payment as the gateway shows it at each point of its life. */
function life(merchantUid: string, amount: number): Record<string, GatewayPayment> {
  const impUid = `imp_${merchantUid}`;
  const window: GatewayPayment = {
    impUid,
    merchantUid,
    status: "ready",
    amount,
    cancelAmount: 0,
    currency: "KRW",
    sandbox: false,
    payMethod: "card",
    pgProvider: "html5_inicis",
    embPgProvider: null,
    cardName: null,
    cardNumber: null,
    cardQuota: null,
    applyNum: null,
    receiptUrl: null,
    failReason: null,
    account: null,
    startedAt: at(0),
    paidAt: null,
    failedAt: null,
    cancelledAt: null,
    cancellations: [],
    customerUidUsage: null,
    raw: {},
  };
  const paid = { ...window, status: "paid" as const, paidAt: at(2) };
  const cancelled = { ...paid, status: "cancelled" as const, cancelledAt: at(3) };
  return {
    ready: window,
    failed: { ...window, status: "failed", failedAt: at(1) },
    // The late approval of a payment that had failed looks like any other.
    paid,
    partCancelled: { ...cancelled, cancelAmount: PART },
    partCancelledAsPaid: { ...paid, cancelAmount: PART },
    cancelled: { ...cancelled, cancelAmount: amount },
  };
}

const SOURCES = ["callback", "webhook", "redirect", "sweep"] as const;
const observation = (points: string[]) =>
  fc.record({ point: fc.constantFrom(...points), source: fc.constantFrom(...SOURCES) });

/** What the shop keeps of a payment's money in the end, by the last that the gateway has to say. */
const ENDS = [
  { end: "paid", points: ["ready", "failed", "paid"], keeps: (total: number) => total },
  {
    end: "partCancelled",
    points: ["ready", "failed", "paid", "partCancelledAsPaid"],
    keeps: (total: number) => total - PART,
  },
  { end: "cancelled", points: ["ready", "failed", "paid", "partCancelled"], keeps: () => 0 },
  { end: "failed", points: ["ready"], keeps: () => 0 },
];

test.each(ENDS)(
  "whatever order and number of messages leads to $end, the books keep the same won",
  async ({ end, points, keeps }) => {
    const variantId = await makeVariant(shop, { stock: 5_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(observation(points), { maxLength: 8 }),
        fc.array(observation([...points, end]), { maxLength: 8 }),
        fc.constantFrom(...SOURCES),
        async (before, after, source) => {
          const { order } = await placeOrder({ ...anOrder(variantId), shop: shop.shop });
          const { merchantUid, total } = order;
          const seenAt = life(merchantUid, total);
          for (const { point, source: by } of [...before, { point: end, source }, ...after]) {
            const seen = seenAt[point];
            if (!seen) throw new Error(`No point ${point}`);
            await settlePayment({ seen, origin: { source: by, actor: "test" }, shop: shop.shop });
          }
          const books = await booksOf(shop, merchantUid);
          const kept = books.accepted === 1 ? total - books.refunded : 0;
          expect(kept).toBe(keeps(total));
          expect(books.refunds).toEqual([]);
          expect(books.accepted).toBeLessThanOrEqual(1);
          expect(books.status === "paid").toBe(kept > 0);
        },
      ),
      { numRuns: SIZES.histories },
    );
  },
  600_000,
);
