import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { listShipments } from "@/db/queries/claims";
import { findOrderRow } from "@/db/queries/orders";
import { anOrder, stockDrift } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { readClaimBooks } from "./claim-books";
import { approveClaim, declineClaim, exchangeClaim, receiveClaim, refundClaim } from "./decide-claim";
import { getAftercare } from "./get-aftercare";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
import { requestRefund } from "./request-refund";
import { quoteClaim, requestReturn } from "./request-return";
import { deliverOrder, shipOrder } from "./ship-order";

const origin = { source: "webhook", actor: "gateway" } as const;
const by = "admin-1";
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

/** Three cups for 20,000 won, delivered. */
async function delivered() {
  const variantId = await makeVariant(shop, { price: 20_000 });
  const { order } = await placeOrder({ ...anOrder(variantId, { quantity: 3 }), shop: shop.shop });
  const { merchantUid, guestId } = order;
  await shop.pay({ merchant_uid: merchantUid, amount: order.total });
  await lookAtOrder({ merchantUid, origin, shop: shop.shop });
  await shipOrder({ merchantUid, carrier: "cj", trackingNumber: "689012345678", by, shop: shop.shop });
  await deliverOrder({ merchantUid, by, shop: shop.shop });
  const viewer: Viewer = { userId: null, guestId, foundOrders: [], link: null };
  return { merchantUid, variantId, viewer, total: order.total };
}

type Delivered = Awaited<ReturnType<typeof delivered>>;

type Reason = "damaged" | "change_of_mind";

/** One cup is broken. @returns the claim's id. */
async function claim(
  { merchantUid, variantId, viewer }: Delivered,
  kind: "return" | "exchange",
  reason: Reason = "damaged",
) {
  const row = await findOrderRow(shop.shop.db, merchantUid);
  if (!row) throw new Error("no order");
  const { quoted, claims } = await readClaimBooks(shop.shop.db, row);
  const asked = { kind, units: [{ variantId, quantity: 1 }], reason };
  const { amount: shownAmount } = quoteClaim(quoted, asked);
  const serial = claims.length;
  await requestReturn({ ...asked, merchantUid, note: "", shownAmount, serial, viewer, shop: shop.shop });
  return `${merchantUid}.${serial + 1}`;
}

const refund = ({ merchantUid }: Delivered, amount: number | null, seen?: number) => {
  const known = seen === undefined ? {} : { seen };
  return requestRefund({ merchantUid, amount, reason: "chipped", by, shop: shop.shop, ...known });
};

async function refundsOf({ merchantUid }: Delivered): Promise<number[]> {
  const row = await findOrderRow(shop.shop.db, merchantUid);
  const books = row && (await readClaimBooks(shop.shop.db, row));
  return (books?.refunds ?? []).map(({ amount }) => amount);
}

test("a form that is sent again, from a second tab too, is one refund; another one has to have seen the first", async () => {
  const order = await delivered();
  const [first, again] = await Promise.all([refund(order, 10_000, 0), refund(order, 10_000, 0)]);
  expect(again).toEqual(first);
  expect(await codeOf(refund(order, 20_000, 0))).toBe("order_changed");
  expect(await codeOf(refund(order, 10_000, 5))).toBe("order_changed");
  expect(await refundsOf(order)).toEqual([10_000]);
  await refund(order, 10_000, 1);
  expect(await refundsOf(order)).toEqual([10_000, 10_000]);
});

test("one that came to nothing is not taken for another that is asked for after it", async () => {
  const order = await delivered();
  const { id } = await refund(order, 10_000, 0);
  await shop.shop.db.execute(sql`update refunds set status = 'void', next_at = null where id = ${id}`);
  expect(await codeOf(refund(order, 10_000, 0))).toBe("order_changed");
});

test("what an open return was promised is refunded to nobody else, until it is declined", async () => {
  const order = await delivered();
  const claimId = await claim(order, "return");
  expect(await codeOf(refund(order, 50_000))).toBe("refund_too_large");
  await refund(order, 40_000);
  expect(await codeOf(refund(order, null))).toBe("refund_too_large");
  await approveClaim({ claimId, by, shop: shop.shop });
  await receiveClaim({ claimId, restock: false, by, shop: shop.shop });
  await refundClaim({ claimId, by, shop: shop.shop });
  expect(await refundsOf(order)).toEqual([40_000, 20_000]);

  const other = await delivered();
  const declined = await claim(other, "return");
  await declineClaim({ claimId: declined, answer: "used", by, shop: shop.shop });
  await refund(other, null);
  expect(await refundsOf(other)).toEqual([60_000]);
});

/** Another cup is on its way for one that was broken. */
async function exchanged(order: Delivered): Promise<void> {
  const claimId = await claim(order, "exchange");
  await approveClaim({ claimId, by, shop: shop.shop });
  await receiveClaim({ claimId, restock: false, by, shop: shop.shop });
  await exchangeClaim({ claimId, carrier: "cj", trackingNumber: "222233334444", by, shop: shop.shop });
}

test("each parcel arrives by itself: an exchange's after the order's own", async () => {
  const order = await delivered();
  const { merchantUid } = order;
  await exchanged(order);
  const parcels = () => listShipments(shop.shop.db, merchantUid);
  const [own, others] = await parcels();
  await deliverOrder({ merchantUid, parcel: own?.id ?? 0, by, shop: shop.shop });
  await deliverOrder({ merchantUid, by, shop: shop.shop });
  expect((await parcels())[1]).toMatchObject({ deliveredAt: null });
  expect(await codeOf(deliverOrder({ merchantUid, parcel: 0, by, shop: shop.shop }))).toBe("not_shipped");
  for (let times = 0; times < 2; times += 1)
    await deliverOrder({ merchantUid, parcel: others?.id ?? 0, by, shop: shop.shop });
  expect((await parcels())[1]?.deliveredAt).toBeInstanceOf(Date);
  expect((await parcels())[0]).toEqual(own);
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  const told = entries.map(({ decision }) => decision).filter((decision) => decision.startsWith("deliver"));
  expect(told).toEqual(["deliver", "deliver_exchange"]);
});

test("what came in exchange makes the time to send something back begin anew", async () => {
  const order = await delivered();
  const { merchantUid, viewer } = order;
  const passes = (days: number) =>
    shop.shop.db.execute(sql`update shipments set delivered_at = delivered_at - make_interval(days => ${days})
      where merchant_uid = ${merchantUid}`);
  const care = () => getAftercare({ merchantUid, viewer, shop: shop.shop });
  const sendBack = () => codeOf(claim(order, "return", "change_of_mind"));
  await exchanged(order);
  await passes(9);
  // The other cup is still on its way.
  expect(await care()).toMatchObject({ canReturn: true, returnUntil: null });
  expect(await sendBack()).toBe("no error");
  const [, others] = await listShipments(shop.shop.db, merchantUid);
  await deliverOrder({ merchantUid, parcel: others?.id ?? 0, by, shop: shop.shop });
  expect((await care())?.returnUntil?.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  expect(await sendBack()).toBe("no error");
  await passes(9);
  expect((await care())?.returnUntil?.getTime()).toBeLessThan(Date.now());
  expect(await sendBack()).toBe("too_late");
});
