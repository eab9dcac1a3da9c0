import { eq, sql } from "drizzle-orm";
import { orders, payments, refunds, stockMoves, variants } from "@/db/schema";
import type { TestShop } from "./test-shop";

let serial = 0;

/** What `placeOrder` needs for one shopper with one kind of goods. Every call is another cart, phone and browser. */
export function anOrder(variantId: string, change: { quantity?: number; payMethod?: "card" | "vbank" } = {}) {
  serial += 1;
  const { quantity = 1, payMethod = "card" } = change;
  return {
    key: `cart-${process.pid}-${serial}.1`,
    request: {
      lines: [{ variantId, quantity }],
      buyer: { name: "홍길동", phone: `010${String(10_000_000 + serial)}`, email: "a@b.kr" },
      address: { postcode: "04524", line1: "서울 중구 세종대로 110", line2: "1층", note: "" },
      payMethod,
      agreements: { purchase: true as const, marketing: false },
    },
    owner: { userId: null, guestId: `guest-${serial}`, locale: "ko" as const },
  };
}

/** All that the books say of an order, in the form that tests compare. */
export async function booksOf({ shop: { db } }: TestShop, merchantUid: string) {
  const [order] = await db.select().from(orders).where(eq(orders.merchantUid, merchantUid));
  if (!order) throw new Error(`No order ${merchantUid}`);
  const paymentRows = await db.select().from(payments).where(eq(payments.merchantUid, merchantUid));
  const refundRows = await db.select().from(refunds).where(eq(refunds.merchantUid, merchantUid));
  const moves = await db
    .select({ kind: stockMoves.kind, delta: sql<number>`sum(${stockMoves.delta})::int` })
    .from(stockMoves)
    .where(eq(stockMoves.merchantUid, merchantUid))
    .groupBy(stockMoves.kind);
  return {
    status: order.status,
    refunded: order.refunded,
    order,
    payments: paymentRows.map(({ impUid, decision, refusal }) => ({ impUid, decision, refusal })),
    accepted: paymentRows.filter(({ decision }) => decision === "accepted").length,
    refunds: refundRows.map(({ impUid, amount, status, reason }) => ({ impUid, amount, status, reason })),
    moves: Object.fromEntries(moves.map(({ kind, delta }) => [kind, delta])),
  };
}

export async function stockOf({ shop: { db } }: TestShop, variantId: string): Promise<number> {
  const [row] = await db.select({ stock: variants.stock }).from(variants).where(eq(variants.id, variantId));
  return row?.stock ?? Number.NaN;
}

/** Variants whose stock is not the sum of their moves; always none. */
export async function stockDrift({ shop: { db } }: TestShop): Promise<string[]> {
  const rows = await db
    .select({ id: variants.id })
    .from(variants)
    .leftJoin(stockMoves, eq(stockMoves.variantId, variants.id))
    .groupBy(variants.id)
    .having(sql`${variants.stock} <> coalesce(sum(${stockMoves.delta}), 0)`);
  return rows.map(({ id }) => id);
}

/** Lets a hold run out, as if its time had passed. */
export async function endHold({ shop: { db } }: TestShop, merchantUid: string): Promise<void> {
  await db
    .update(orders)
    .set({ expiresAt: sql`now() - interval '1 second'`, dueAt: sql`now()` })
    .where(eq(orders.merchantUid, merchantUid));
}

/** Makes everything that waits for its time due now. */
export async function makeAllDue({ shop: { db } }: TestShop): Promise<void> {
  await db.execute(sql`update orders set due_at = now() where due_at is not null`);
  await db.execute(sql`update refunds set next_at = now(), leased_until = null where next_at is not null`);
  await db.execute(
    sql`update account_closings set next_at = now(), leased_until = null where next_at is not null`,
  );
}
