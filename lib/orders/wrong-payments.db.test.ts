import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "@/db/testing/orders";
import { type Shoppers, shoppersOf } from "@/db/testing/shoppers";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import { closeOrder } from "./close-order";
import { completePayment } from "./complete-payment";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { sendRefunds } from "./send-refunds";

const origin = { source: "callback", actor: "shopper" } as const;
let shop: TestShop;
let shoppers: Shoppers;

beforeAll(async () => {
  shop = await openTestShop();
  shoppers = shoppersOf(shop, { placeOrder, lookAtOrder, closeOrder, sendRefunds });
});
afterAll(() => shop.close());

const complete = (merchantUid: string, impUid: string, at = shop.shop) =>
  completePayment({ merchantUid, impUid, origin, shop: at });

/** What is left of it at the gateway, in its own currency. */
async function heldAt(merchantUid: string): Promise<number[]> {
  return (await shop.paymentsOf(merchantUid)).map(({ amount, cancel_amount }) => amount - cancel_amount);
}

test.each([
  ["one won less", (total: number) => ({ amount: total - 1 }), "amount"],
  ["one won more", (total: number) => ({ amount: total + 1 }), "amount"],
  ["ten times as much", (total: number) => ({ amount: total * 10 }), "amount"],
  ["a tenth", (total: number) => ({ amount: total / 10 }), "amount"],
  ["the same number of dollars", (total: number) => ({ amount: total, currency: "USD" }), "currency"],
  ["the same number of yen", (total: number) => ({ amount: total, currency: "JPY" }), "currency"],
])(
  "%s: called forgery, refused, all of it sent back, and the order stays open",
  async (_, wrong, refusal) => {
    const { merchantUid, total } = await shoppers.placed();
    const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, ...wrong(total) });
    expect((await complete(merchantUid, impUid)).outcome).toEqual({ status: "forgery" });
    await sendRefunds({ merchantUid, shop: shop.shop });
    expect(await heldAt(merchantUid)).toEqual([0]);
    expect(await booksOf(shop, merchantUid)).toMatchObject({
      status: "pending",
      accepted: 0,
      payments: [{ decision: "refused", refusal }],
      refunds: [{ status: "done" }],
      moves: { held: -1 },
    });
  },
);

test.each([0, -39_000])(
  "an amount of %i: never accepted, and nothing is sent back for it",
  async (amount) => {
    const { merchantUid, impUid } = await shoppers.attempt();
    const seen = await shop.shop.gateway.findPayment(impUid);
    if (!seen) throw new Error("The gateway does not know the payment");
    const odd = withGateway(shop, { findPayment: async () => ({ ...seen, amount }) });
    expect((await complete(merchantUid, impUid, odd)).outcome).toEqual({ status: "forgery" });
    expect(await booksOf(shop, merchantUid)).toMatchObject({ status: "pending", accepted: 0, refunds: [] });
  },
);

test.each([
  ["live", true],
  ["test", false],
] as const)(
  "in a %s shop a payment with sandbox:%s is refused, and all of it sent back",
  async (APP_ENV, sandbox) => {
    const at = { ...shop.shop, env: { ...shop.shop.env, APP_ENV } };
    const { merchantUid, total } = await shoppers.placed();
    const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total, sandbox });
    expect((await complete(merchantUid, impUid, at)).outcome).toEqual({ status: "forgery" });
    await sendRefunds({ merchantUid, shop: at });
    expect(await heldAt(merchantUid)).toEqual([0]);
    expect(await booksOf(shop, merchantUid)).toMatchObject({
      status: "pending",
      payments: [{ decision: "refused", refusal: "channel" }],
    });
  },
);

test("another order's payment pays its own order alone, also for the same sum, and is not sent back", async () => {
  const own = await shoppers.attempt();
  const thief = await shoppers.placed();
  expect(thief.total).toBe(own.total);
  await expect(complete(thief.merchantUid, own.impUid)).rejects.toThrow("payment_of_another_order");
  expect(await booksOf(shop, thief.merchantUid)).toMatchObject({ status: "pending", payments: [] });
  expect(await booksOf(shop, own.merchantUid)).toMatchObject({ status: "paid", accepted: 1, refunds: [] });
  expect(await heldAt(own.merchantUid)).toEqual([own.total]);
});

test("a payment that is shown again changes nothing, and pays for no other order", async () => {
  const { merchantUid, impUid } = await shoppers.settled();
  const before = await booksOf(shop, merchantUid);
  expect((await complete(merchantUid, impUid)).outcome).toEqual({ status: "success" });
  const { order: _, ...after } = await booksOf(shop, merchantUid);
  expect(before).toMatchObject(after);
  const next = await shoppers.placed();
  await expect(complete(next.merchantUid, impUid)).rejects.toThrow("payment_of_another_order");
  expect(await booksOf(shop, next.merchantUid)).toMatchObject({ status: "pending", payments: [] });
});

test("a second payment of a paid order is refused as a duplicate, and the real money goes back once", async () => {
  const { merchantUid, total, impUid } = await shoppers.settled();
  const second = await shop.pay({ merchant_uid: merchantUid, amount: total });
  expect((await complete(merchantUid, second.imp_uid)).outcome).toEqual({
    status: "cancelled",
    code: "duplicate",
  });
  await sendRefunds({ merchantUid, shop: shop.shop });
  await sendRefunds({ merchantUid, shop: shop.shop });
  expect((await heldAt(merchantUid)).sort((left, right) => left - right)).toEqual([0, total]);
  expect((await complete(merchantUid, impUid)).outcome).toEqual({ status: "success" });
});
