import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMember } from "@/db/testing/members";
import { anOrder, booksOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { lookAtOrder } from "@/lib/orders/look-at-order";
import type { OrderRequest } from "@/lib/orders/order-request";
import { placeOrder } from "@/lib/orders/place-order";
import { requestReturn } from "@/lib/orders/request-return";
import { deliverOrder, shipOrder } from "@/lib/orders/ship-order";
import { exportData } from "./export-data";
import { claimGuestOrders, listMyOrders } from "./my-orders";

let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

const member = () => makeMember(test);

async function order(userId: string | null, change: Partial<OrderRequest> = {}) {
  const placing = anOrder(await makeVariant(test));
  const request = { ...placing.request, ...change };
  const owner = { ...placing.owner, userId };
  const { order: placed } = await placeOrder({ ...placing, request, owner, shop: test.shop });
  const { merchantUid, total } = placed;
  return { merchantUid, total, owner, request };
}

async function paid(userId: string | null, change: Partial<OrderRequest> = {}) {
  const made = await order(userId, change);
  const { merchantUid: merchant_uid, total: amount } = made;
  await test.pay({ merchant_uid, amount, pay_method: made.request.payMethod });
  const origin = { source: "webhook", actor: "gateway" } as const;
  await lookAtOrder({ merchantUid: merchant_uid, origin, shop: test.shop });
  return made;
}

describe("a person's orders", () => {
  it("come in pages, newest first, each once", async () => {
    const userId = await member();
    const numbers: string[] = [];
    for (let made = 0; made < 12; made += 1) numbers.push((await order(userId)).merchantUid);
    const { db } = test.shop;
    const first = await listMyOrders({ userId, db });
    expect(first.orders).toHaveLength(10);
    const second = await listMyOrders({ userId, db, ...(first.next !== null && { before: first.next }) });
    expect(second.next).toBeNull();
    const seen = [...first.orders, ...second.orders].map(({ merchantUid }) => merchantUid);
    expect(seen).toEqual([...numbers].sort().reverse());
  });

  it("take in a guest's of the same browser, and never one that is somebody's", async () => {
    const [userId, other] = [await member(), await member()];
    const { db } = test.shop;
    const guests = await order(null);
    const { guestId } = guests.owner;
    const theirs = await order(other);
    await db.execute(sql`update orders set guest_id = ${guestId} where merchant_uid = ${theirs.merchantUid}`);
    expect(await claimGuestOrders({ guestId: null, userId, db })).toBe(0);
    expect(await claimGuestOrders({ guestId, userId, db })).toBe(1);
    expect((await booksOf(test, guests.merchantUid)).order.userId).toBe(userId);
    expect((await booksOf(test, theirs.merchantUid)).order.userId).toBe(other);
  });

  it("are all in the file of their data, and nobody else's are", async () => {
    const [userId, other] = [await member(), await member()];
    const mine = await paid(userId);
    const theirs = await paid(other);
    const file = JSON.stringify(await exportData({ userId, db: test.shop.db }));
    expect(file).toContain(mine.merchantUid);
    expect(file).toContain(mine.request.buyer.phone);
    expect(file).not.toContain(theirs.merchantUid);
  });

  it("with parcels, returns and cash receipts, and the number that a receipt is for", async () => {
    const userId = await member();
    const cashReceipt = { kind: "income", identifier: "01055556666" } as const;
    const { merchantUid, total, request } = await paid(userId, { payMethod: "trans", cashReceipt });
    const by = "admin-1";
    await shipOrder({ merchantUid, carrier: "cj", trackingNumber: "689012345678", by, shop: test.shop });
    await deliverOrder({ merchantUid, by, shop: test.shop });
    const viewer = { userId, guestId: null, foundOrders: [], link: null };
    const units = request.lines;
    const asked = { kind: "return", units, reason: "damaged", note: "금이 갔어요", viewer } as const;
    await requestReturn({ merchantUid, ...asked, shownAmount: total, serial: 0, shop: test.shop });

    const { orders } = await exportData({ userId, db: test.shop.db });
    expect(orders).toMatchObject([
      {
        number: merchantUid,
        parcels: [{ carrier: "cj", trackingNumber: "689012345678", deliveredAt: expect.any(Date) }],
        requests: [
          {
            kind: "return",
            status: "requested",
            note: "금이 갔어요",
            amount: total,
            goods: [{ quantity: 1 }],
          },
        ],
        cashReceipts: [{ kind: "income", for: "01055556666" }],
      },
    ]);
  });
});
