import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Shoppers, shoppersOf } from "@/db/testing/shoppers";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { auditBooks } from "./audit-books";
import type { DifferenceKind } from "./audit-kinds";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { sendRefunds } from "./send-refunds";

let shop: TestShop;
let by: Shoppers;

beforeAll(async () => {
  shop = await openTestShop();
  by = shoppersOf(shop, { placeOrder, lookAtOrder, closeOrder, sendRefunds });
});
afterAll(() => shop.close());

const audit = () => auditBooks({ shop: shop.shop, settleMs: 0, pageSize: 7 });
const run = (query: ReturnType<typeof sql>) => shop.shop.db.execute(query);

type Planted = { impUid?: string; merchantUid?: string; won: number };

const PLANTS: Record<DifferenceKind, () => Promise<Planted>> = {
  async payment_not_in_books() {
    const { merchantUid, total } = await by.expired();
    const { imp_uid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
    return { impUid: imp_uid, merchantUid, won: total };
  },
  async stray_payment() {
    const { imp_uid, merchant_uid } = await shop.pay({ merchant_uid: "nobody_1700000000000", amount: 5000 });
    return { impUid: imp_uid, merchantUid: merchant_uid, won: 5000 };
  },
  async payment_not_at_gateway() {
    const { merchantUid } = await by.settled();
    const impUid = "imp_of_nobody";
    await run(sql`
      insert into payments (imp_uid, merchant_uid, status, amount, currency, decision, refusal, raw, paid_at)
      values (${impUid}, ${merchantUid}, 'paid', 3000, 'KRW', 'refused', 'duplicate', '{}', now())`);
    return { impUid, merchantUid, won: 3000 };
  },
  async order_differs() {
    const [{ impUid, paid }, other] = [await by.refused(), await by.settled()];
    await run(sql`update payments set merchant_uid = ${other.merchantUid} where imp_uid = ${impUid}`);
    return { impUid, merchantUid: other.merchantUid, won: paid };
  },
  async currency_differs() {
    const { impUid, merchantUid, paid } = await by.refused();
    await run(sql`update payments set currency = 'USD' where imp_uid = ${impUid}`);
    return { impUid, merchantUid, won: paid };
  },
  async status_differs() {
    const order = await by.expired();
    const failed = await shop.pay({
      merchant_uid: order.merchantUid,
      amount: order.total,
      outcome: "failed",
    });
    await by.look(order.merchantUid);
    await shop.at(failed.imp_uid, "pay_late");
    return { impUid: failed.imp_uid, merchantUid: order.merchantUid, won: order.total };
  },
  async amount_differs() {
    const { impUid, merchantUid } = await by.refunded();
    await run(sql`update payments set amount = amount + 700 where imp_uid = ${impUid}`);
    return { impUid, merchantUid, won: 700 };
  },
  async cancelled_sum_differs() {
    const { impUid, merchantUid } = await by.settled();
    await shop.at(impUid, "cancel", { amount: 900, reason: "console" });
    return { impUid, merchantUid, won: 900 };
  },
  async refund_not_at_gateway() {
    const { impUid, merchantUid, paid } = await by.refused();
    await shop.at(impUid, "cancel", { reason: "console" });
    await by.look(merchantUid);
    await run(sql`
      update refunds set status = 'done', done_at = now(), next_at = null where imp_uid = ${impUid}`);
    return { impUid, merchantUid, won: paid };
  },
  async refund_not_in_books() {
    const { impUid, merchantUid, paid } = await by.refunded();
    await run(sql`update refunds set status = 'void', done_at = null where imp_uid = ${impUid}`);
    return { impUid, merchantUid, won: paid };
  },
  async refund_paid_twice() {
    const { impUid, merchantUid, paid } = await by.refused();
    const [refund] = await run(sql`
      update refunds set amount = ${paid / 2} where imp_uid = ${impUid} returning id`);
    const reason = `[${String(refund?.id)}] amount`;
    for (const checksum of [paid, paid / 2]) {
      await shop.shop.gateway.cancelPayment({ impUid, amount: paid / 2, checksum, reason });
    }
    await by.look(merchantUid);
    return { impUid, merchantUid, won: paid / 2 };
  },
  async held_without_refund() {
    const { impUid, merchantUid, paid } = await by.refused();
    await run(sql`delete from refunds where imp_uid = ${impUid}`);
    return { impUid, merchantUid, won: paid };
  },
  async paid_without_payment() {
    const { merchantUid, total, variantId } = await by.expired();
    await run(sql`update orders set status = 'paid', paid_at = now() where merchant_uid = ${merchantUid}`);
    await sell(merchantUid, variantId);
    return { merchantUid, won: total };
  },
  async accepted_for_unpaid_order() {
    const { impUid, merchantUid, total, variantId } = await by.settled();
    await run(sql`
      update orders set status = 'expired', paid_at = null where merchant_uid = ${merchantUid}`);
    await run(sql`delete from stock_moves where merchant_uid = ${merchantUid} and kind = 'sold'`);
    await run(sql`update variants set stock = stock + 1 where id = ${variantId}`);
    return { impUid, merchantUid, won: total };
  },
  async accepted_amount_differs() {
    const { impUid, merchantUid } = await by.settled();
    await run(sql`
      update orders set total = total - 800, subtotal = subtotal - 800 where merchant_uid = ${merchantUid}`);
    return { impUid, merchantUid, won: 800 };
  },
  async refunded_sum_differs() {
    const { impUid, merchantUid } = await by.settled();
    await run(sql`update orders set refunded = 600 where merchant_uid = ${merchantUid}`);
    return { impUid, merchantUid, won: 600 };
  },
  async paid_order_holds_nothing() {
    const { impUid, merchantUid, total } = await by.cancelled();
    await run(sql`update orders set status = 'paid' where merchant_uid = ${merchantUid}`);
    return { impUid, merchantUid, won: total };
  },
  async stock_differs_from_moves() {
    const { variantId } = await by.settled();
    await run(sql`update variants set stock = stock + 1 where id = ${variantId}`);
    return { won: 0 };
  },
  async order_stock_misfit() {
    const { merchantUid, variantId } = await by.settled();
    await sell(merchantUid, variantId);
    return { merchantUid, won: 0 };
  },
};

async function sell(merchantUid: string, variantId: string) {
  await run(sql`
    insert into stock_moves (variant_id, merchant_uid, kind, delta, author)
    values (${variantId}, ${merchantUid}, 'sold', -1, 'test')`);
  await run(sql`update variants set stock = stock - 1 where id = ${variantId}`);
}

describe("a difference that was planted is found, once, with its won", () => {
  // The keys of a constant are its names.
  test.each(Object.keys(PLANTS) as DifferenceKind[])("%s", async (kind) => {
    const before = await audit();
    const { impUid = null, merchantUid = null, won } = await PLANTS[kind]();
    const after = await audit();
    const known = new Set(before.differences.map((one) => JSON.stringify(one)));
    const found = after.differences.filter((one) => !known.has(JSON.stringify(one)));
    expect(found).toEqual([{ kind, impUid, merchantUid, won, detail: expect.any(String) }]);
    expect(after.differences).toHaveLength(before.differences.length + 1);
    expect(after.counts[kind]).toBe(before.counts[kind] + 1);
    expect(after.won[kind]).toBe(before.won[kind] + won);
  });

  test("units held for an order that is over", async () => {
    const { merchantUid, variantId } = await by.placed();
    await run(sql`update orders set status = 'expired', due_at = null where merchant_uid = ${merchantUid}`);
    const found = (await audit()).differences.filter((one) => one.merchantUid === merchantUid);
    expect(found).toMatchObject([{ kind: "order_stock_misfit", detail: expect.stringContaining(variantId) }]);
  });

  test("an open order that nobody will look at again is no excuse", async () => {
    const { impUid, merchantUid, total } = await by.attempt();
    await run(sql`update orders set due_at = null where merchant_uid = ${merchantUid}`);
    const found = (await audit()).differences.filter((one) => one.merchantUid === merchantUid);
    expect(found).toMatchObject([{ kind: "payment_not_in_books", impUid, won: total }]);
  });

  test("more than are kept in words are all counted", async () => {
    for (const _ of Array(3)) await PLANTS.stray_payment();
    const { differences, counts, won } = await auditBooks({ shop: shop.shop, settleMs: 0, keep: 2 });
    expect(differences.filter(({ kind }) => kind === "stray_payment")).toHaveLength(2);
    expect(counts.stray_payment).toBeGreaterThanOrEqual(3);
    expect(won.stray_payment).toBe(counts.stray_payment * 5000);
  });
});
