import { and, asc, count, desc, eq, getTableColumns, inArray, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  cashReceipts,
  claimLines,
  claims,
  orderLines,
  orders,
  payments,
  products,
  refunds,
  shipments,
  variants,
} from "@/db/schema";

/** Newest first: an order's number begins with its time. @param before the number of the last one seen. */
export function listOrdersOf(db: Db, userId: string, { before, limit }: { before?: string; limit: number }) {
  return db
    .select()
    .from(orders)
    .where(and(eq(orders.userId, userId), before === undefined ? undefined : lt(orders.merchantUid, before)))
    .orderBy(desc(orders.merchantUid))
    .limit(limit);
}

/** The lines of several orders, with a picture of what the catalogue has of them now. */
export async function listLinesOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db
    .select({
      merchantUid: orderLines.merchantUid,
      variantId: orderLines.variantId,
      name: orderLines.name,
      option: orderLines.option,
      unitPrice: orderLines.unitPrice,
      listPrice: orderLines.listPrice,
      quantity: orderLines.quantity,
      cancelled: orderLines.cancelledQuantity,
      returned: orderLines.returnedQuantity,
      images: products.images,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(orderLines.merchantUid, numbers))
    .orderBy(asc(orderLines.merchantUid), asc(orderLines.variantId));
}

export async function listPaymentsOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db
    .select()
    .from(payments)
    .where(inArray(payments.merchantUid, numbers))
    .orderBy(asc(payments.firstSeenAt));
}

export async function listRefundsOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db
    .select()
    .from(refunds)
    .where(inArray(refunds.merchantUid, numbers))
    .orderBy(asc(refunds.createdAt));
}

export async function listClaimsOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db
    .select({ ...getTableColumns(claims), variantId: claimLines.variantId, quantity: claimLines.quantity })
    .from(claims)
    .innerJoin(claimLines, eq(claimLines.claimId, claims.id))
    .where(inArray(claims.merchantUid, numbers))
    .orderBy(asc(claims.createdAt), asc(claims.id), asc(claimLines.variantId));
}

export async function listParcelsOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db
    .select()
    .from(shipments)
    .where(inArray(shipments.merchantUid, numbers))
    .orderBy(asc(shipments.shippedAt));
}

export async function listReceiptsOf(db: Db, numbers: string[]) {
  if (numbers.length === 0) return [];
  return db.select().from(cashReceipts).where(inArray(cashReceipts.merchantUid, numbers));
}

/** Orders that this browser placed as a guest, and that are nobody's yet. */
const unclaimed = (guestId: string) =>
  and(eq(orders.guestId, guestId), isNull(orders.userId), isNull(orders.leftAt));

export async function countUnclaimed(db: Db, guestId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(orders).where(unclaimed(guestId));
  return row?.n ?? 0;
}

export async function claimUnclaimed(
  db: Db,
  { guestId, userId }: { guestId: string; userId: string },
): Promise<number> {
  const rows = await db
    .update(orders)
    .set({ userId })
    .where(unclaimed(guestId))
    .returning({ merchantUid: orders.merchantUid });
  return rows.length;
}
