import { and, asc, count, desc, eq, getTableColumns, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Database, Db, Transaction } from "@/db/client";
import { orderLines, orders, products, variants } from "@/db/schema";

export type OrderRow = typeof orders.$inferSelect;
export type OrderLineRow = typeof orderLines.$inferSelect;
/** What of a line is settled when it is bought. */
export type BoughtLine = Pick<
  OrderLineRow,
  "merchantUid" | "variantId" | "name" | "option" | "unitPrice" | "listPrice" | "quantity"
>;
export type NewOrder = typeof orders.$inferInsert;

/** The database's clock, which all holds and due times go by. */
const dbNow = sql<Date>`now()`.mapWith(orders.createdAt).as("db_now");

export type LockedOrder = OrderRow & { now: Date };

/** Locks the order's row to the end of the transaction. What is read after it is what the last holder left. */
export async function lockOrder(tx: Transaction, merchantUid: string): Promise<LockedOrder | null> {
  const [row] = await tx
    .select({ ...getTableColumns(orders), now: dbNow })
    .from(orders)
    .where(eq(orders.merchantUid, merchantUid))
    .for("update");
  return row ?? null;
}

export async function findOrderRow(db: Db, merchantUid: string): Promise<OrderRow | null> {
  const [row] = await db.select().from(orders).where(eq(orders.merchantUid, merchantUid));
  return row ?? null;
}

/** Whether an order is open and whether its time is over, by the database's clock. */
export async function findOrderClock(
  db: Db,
  merchantUid: string,
): Promise<{ isOpen: boolean; isOver: boolean } | null> {
  const [row] = await db
    .select({
      isOpen: sql<boolean>`${orders.status} in ('pending', 'awaiting_deposit')`,
      isOver: sql<boolean>`${orders.expiresAt} <= now()`,
    })
    .from(orders)
    .where(eq(orders.merchantUid, merchantUid));
  return row ?? null;
}

export function listOrderLines(db: Db, merchantUid: string): Promise<OrderLineRow[]> {
  return db
    .select()
    .from(orderLines)
    .where(eq(orderLines.merchantUid, merchantUid))
    .orderBy(asc(orderLines.variantId));
}

/** Lines with what the catalogue has to show of them now; the words and prices are the ones as bought. */
export function listShownLines(db: Db, merchantUid: string) {
  return db
    .select({
      variantId: orderLines.variantId,
      name: orderLines.name,
      option: orderLines.option,
      unitPrice: orderLines.unitPrice,
      listPrice: orderLines.listPrice,
      quantity: orderLines.quantity,
      cancelled: orderLines.cancelledQuantity,
      returned: orderLines.returnedQuantity,
      slug: products.slug,
      images: products.images,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(orderLines.merchantUid, merchantUid))
    .orderBy(asc(orderLines.variantId));
}

export async function updateOrder(
  tx: Db,
  merchantUid: string,
  change: Omit<PgUpdateSetSource<typeof orders>, "merchantUid" | "total">,
): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.merchantUid, merchantUid));
}

export const secondsFromNow = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/** The last order that was made from this cart and stands so. */
export async function findOrderOfCart(
  db: Db,
  cartId: string,
  statuses: OrderRow["status"][],
): Promise<OrderRow | null> {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, statuses)))
    .orderBy(desc(orders.createdAt))
    .limit(1);
  return row ?? null;
}

/** Lengthens the hold to at least ten minutes from now, but never past an hour after the order was made. */
export async function lengthenHold(tx: Db, merchantUid: string): Promise<Date | null> {
  const [row] = await tx
    .update(orders)
    .set({
      expiresAt: sql`greatest(${orders.expiresAt},
        least(now() + interval '10 minutes', ${orders.createdAt} + interval '60 minutes'))`,
    })
    .where(and(eq(orders.merchantUid, merchantUid), inArray(orders.status, ["pending", "awaiting_deposit"])))
    .returning({ expiresAt: orders.expiresAt, isOver: sql<boolean>`${orders.expiresAt} <= now()` });
  return row && !row.isOver ? row.expiresAt : null;
}

/** An order that is due and ours to look at. `lease` is until when, to the microsecond, as Postgres writes it. */
export type ClaimedOrder = { merchantUid: string; lease: string };

/**
 * Has the sweep look at an order, whatever its state: a message came about it that could not be followed up, and it
 * may tell of a late payment or a second one. A look that is due sooner stays so.
 */
export async function markDue(db: Db, merchantUid: string, inSeconds = 0): Promise<void> {
  await db
    .update(orders)
    .set({ dueAt: sql`least(${orders.dueAt}, ${secondsFromNow(inSeconds)})` })
    .where(eq(orders.merchantUid, merchantUid));
}

/**
 * Young orders are looked at often, old ones seldom, one whose time runs out at that moment, closed ones no more. In
 * one statement and by the database's clock, because the order may have been closed or opened again meanwhile. Where a
 * message has made it due since it was claimed, it stays due.
 */
export async function scheduleNextLook(db: Db, claimed: ClaimedOrder): Promise<void> {
  const age = sql`extract(epoch from now() - ${orders.createdAt})`;
  const left = sql`extract(epoch from ${orders.expiresAt} - now())`;
  const seldom = sql`case ${orders.status} when 'pending' then 120 else 600 end`;
  const wait = sql`greatest(1, least(${left}, ${seldom}, greatest(5, ${age} / 10)))`;
  await db
    .update(orders)
    .set({
      dueAt: sql`case when ${orders.status} in ('pending', 'awaiting_deposit')
        then now() + make_interval(secs => (${wait})::double precision) end`,
    })
    .where(isClaimedStill(claimed));
}

/** Has an order that could not be healed wait for so long. */
export async function putOffLook(db: Db, claimed: ClaimedOrder, inSeconds: number): Promise<void> {
  await db
    .update(orders)
    .set({ dueAt: secondsFromNow(inSeconds) })
    .where(isClaimedStill(claimed));
}

function isClaimedStill({ merchantUid, lease }: ClaimedOrder) {
  return and(eq(orders.merchantUid, merchantUid), sql`${orders.dueAt} = ${lease}::timestamptz`);
}

/** Takes one of an order's gateway looks of the running minute; false when they are used up. */
export async function takeLook(db: Db, merchantUid: string, perMinute: number): Promise<boolean> {
  const minuteOver = sql`(${orders.looksSince} is null or ${orders.looksSince} < now() - interval '1 minute')`;
  const rows = await db
    .update(orders)
    .set({
      looks: sql`case when ${minuteOver} then 1 else ${orders.looks} + 1 end`,
      looksSince: sql`case when ${minuteOver} then now() else ${orders.looksSince} end`,
      lookedAt: sql`now()`,
    })
    .where(and(eq(orders.merchantUid, merchantUid), or(minuteOver, lt(orders.looks, perMinute))))
    .returning({ looks: orders.looks });
  return rows.length > 0;
}

/** True for one caller in `everySeconds`, so that pages that poll do not all ask the gateway. */
export async function takeTimedLook(db: Db, merchantUid: string, everySeconds: number): Promise<boolean> {
  const rows = await db
    .update(orders)
    .set({ lookedAt: sql`now()` })
    .where(
      and(
        eq(orders.merchantUid, merchantUid),
        or(isNull(orders.lookedAt), lt(orders.lookedAt, secondsFromNow(-everySeconds))),
      ),
    )
    .returning({ merchantUid: orders.merchantUid });
  return rows.length > 0;
}

/**
 * Claims orders that are due, the longest due first, by pushing their next look behind the lease. Two sweeps at
 * once never get the same order, and one that dies gives its orders back when the lease is over.
 */
export async function claimDueOrders(
  db: Database,
  { limit, leaseSeconds }: { limit: number; leaseSeconds: number },
): Promise<ClaimedOrder[]> {
  const due = db
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(lte(orders.dueAt, sql`now()`))
    .orderBy(asc(orders.dueAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(orders)
    .set({ dueAt: secondsFromNow(leaseSeconds) })
    .where(inArray(orders.merchantUid, due))
    .returning({ merchantUid: orders.merchantUid, lease: sql<string>`${orders.dueAt}::text` });
}

export async function countDueOrders(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(orders).where(lte(orders.dueAt, sql`now()`));
  return row?.n ?? 0;
}

/** Open unpaid orders of a cart or phone, oldest first. */
export function listOpenOrders(
  db: Db,
  { cartId, buyerPhone }: { cartId: string; buyerPhone: string },
): Promise<{ merchantUid: string; cartId: string; status: OrderRow["status"] }[]> {
  return db
    .select({ merchantUid: orders.merchantUid, cartId: orders.cartId, status: orders.status })
    .from(orders)
    .where(
      and(
        inArray(orders.status, ["pending", "awaiting_deposit"]),
        or(eq(orders.cartId, cartId), eq(orders.buyerPhone, buyerPhone)),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.merchantUid));
}

type Placing = Omit<NewOrder, "expiresAt" | "vbankDueAt" | "dueAt"> & {
  holdSeconds: number;
  vbankDueSeconds: number;
};

/** Writes an order whose times all go by the database's clock; it is due for a look at once. */
export async function insertOrder(
  tx: Transaction,
  { holdSeconds, vbankDueSeconds, ...order }: Placing,
  lines: (typeof orderLines.$inferInsert)[],
): Promise<OrderRow> {
  const [row] = await tx
    .insert(orders)
    .values({
      ...order,
      expiresAt: secondsFromNow(holdSeconds),
      vbankDueAt: secondsFromNow(vbankDueSeconds),
      dueAt: sql`now()`,
    })
    .returning();
  if (!row) throw new Error("An inserted order came back without its row");
  await tx.insert(orderLines).values(lines);
  return row;
}

/** Locked before any variant, as settling a late payment of one of them does. */
export async function lockExpiredOf(tx: Transaction, cartId: string): Promise<void> {
  await tx
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(and(eq(orders.cartId, cartId), eq(orders.status, "expired"), isNull(orders.supersededBy)))
    .orderBy(asc(orders.merchantUid))
    .for("update");
}

/** A new order from the same cart takes the place of the ones that ran out. */
export async function supersedeExpired(tx: Transaction, by: { merchantUid: string; cartId: string }) {
  await tx
    .update(orders)
    .set({ supersededBy: by.merchantUid })
    .where(and(eq(orders.cartId, by.cartId), eq(orders.status, "expired"), isNull(orders.supersededBy)));
}
