import { and, asc, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { counters, orders, paymentEvents, payments, strayPayments, sweepMarks } from "@/db/schema";
import { unlessParted } from "./parted-words";

export type PaymentRow = typeof payments.$inferSelect;
export type NewPayment = typeof payments.$inferInsert;
export type NewEvent = typeof paymentEvents.$inferInsert;

/** Oldest first, by when they were started at the gateway. */
export function listPaymentRows(db: Db, merchantUid: string): Promise<PaymentRow[]> {
  return db
    .select()
    .from(payments)
    .where(eq(payments.merchantUid, merchantUid))
    .orderBy(asc(payments.startedAt), asc(payments.impUid));
}

export async function findPaymentRow(db: Db, impUid: string): Promise<PaymentRow | null> {
  const [row] = await db.select().from(payments).where(eq(payments.impUid, impUid));
  return row ?? null;
}

export async function savePayment(tx: Transaction, row: NewPayment): Promise<void> {
  const { impUid, merchantUid, firstSeenAt, ...rest } = row;
  await tx
    .insert(payments)
    .values(row)
    .onConflictDoUpdate({ target: payments.impUid, set: { ...rest, updatedAt: sql`now()` } });
}

/** Marks a payment for a person to look at, and leaves all else as it was. */
export async function flagPayment(tx: Transaction, impUid: string, flag: string): Promise<void> {
  await tx.update(payments).set({ flag }).where(eq(payments.impUid, impUid));
}

/**
 * Appends to the timeline. An observation that says nothing new, by the same way as before, is not written
 * again, so that a flood of copies of one message leaves one row.
 */
export async function saveEvent(tx: Transaction, event: NewEvent): Promise<void> {
  if (event.decision === "nothing") {
    const [same] = await tx
      .select({ id: paymentEvents.id })
      .from(paymentEvents)
      .where(
        and(
          eq(paymentEvents.merchantUid, event.merchantUid),
          event.impUid ? eq(paymentEvents.impUid, event.impUid) : isNull(paymentEvents.impUid),
          eq(paymentEvents.source, event.source),
          sql`${paymentEvents.seenStatus} is not distinct from ${event.seenStatus ?? null}`,
          sql`${paymentEvents.seenCancelAmount} is not distinct from ${event.seenCancelAmount ?? null}`,
          sql`${paymentEvents.reason} is not distinct from ${event.reason ?? null}`,
        ),
      )
      .limit(1);
    if (same) return;
  }
  const { merchantUid, source, reason } = event;
  // What the gateway says of money that goes back may name the holder of an account.
  const words = source === "refund" && reason ? unlessParted(merchantUid, reason) : reason;
  await tx.insert(paymentEvents).values({ ...event, reason: words });
}

/** An order's timeline in the order in which it was appended. */
export function listEvents(db: Db, merchantUid: string) {
  return db
    .select({
      id: paymentEvents.id,
      at: paymentEvents.at,
      source: paymentEvents.source,
      actor: paymentEvents.actor,
      impUid: paymentEvents.impUid,
      seenStatus: paymentEvents.seenStatus,
      seenAmount: paymentEvents.seenAmount,
      seenCancelAmount: paymentEvents.seenCancelAmount,
      decision: paymentEvents.decision,
      reason: paymentEvents.reason,
      orderStatus: paymentEvents.orderStatus,
      detail: paymentEvents.detail,
    })
    .from(paymentEvents)
    .where(eq(paymentEvents.merchantUid, merchantUid))
    .orderBy(asc(paymentEvents.id));
}

/** How often somebody has made a decision about an order. */
export function countEvents(
  db: Db,
  { merchantUid, actor, decision }: { merchantUid: string; actor: string; decision: string },
): Promise<number> {
  return db.$count(
    paymentEvents,
    and(
      eq(paymentEvents.merchantUid, merchantUid),
      eq(paymentEvents.actor, actor),
      eq(paymentEvents.decision, decision),
    ),
  );
}

/** Of these payments, how our tables have them: what has not changed since needs no other look. */
export async function listKnownReadings(
  db: Db,
  impUids: string[],
): Promise<{ impUid: string; status: PaymentRow["status"]; cancelAmount: number }[]> {
  if (impUids.length === 0) return [];
  // A stray stays one only as long as there is no order of its number.
  const ofNobody = notExists(
    db.select({ one: sql`1` }).from(orders).where(eq(orders.merchantUid, strayPayments.merchantUid)),
  );
  const strays = db
    .select({
      impUid: strayPayments.impUid,
      status: strayPayments.status,
      cancelAmount: strayPayments.cancelAmount,
    })
    .from(strayPayments)
    .where(and(inArray(strayPayments.impUid, impUids), ofNobody));
  return db
    .select({ impUid: payments.impUid, status: payments.status, cancelAmount: payments.cancelAmount })
    .from(payments)
    .where(inArray(payments.impUid, impUids))
    .unionAll(strays);
}

/** Up to where a list of the gateway's was walked; null before the first time. */
export async function findSweepMark(db: Db, list: string): Promise<Date | null> {
  const [row] = await db.select().from(sweepMarks).where(eq(sweepMarks.list, list));
  return row?.walkedTo ?? null;
}

export async function saveSweepMark(db: Db, list: string, walkedTo: Date): Promise<void> {
  await db
    .insert(sweepMarks)
    .values({ list, walkedTo })
    .onConflictDoUpdate({ target: sweepMarks.list, set: { walkedTo } });
}

/** One row a payment, as it was seen last. */
export async function saveStray(db: Db, row: typeof strayPayments.$inferInsert): Promise<void> {
  const { impUid: _, ...rest } = row;
  await db.insert(strayPayments).values(row).onConflictDoUpdate({ target: strayPayments.impUid, set: rest });
}

export async function countUp(db: Db, name: string): Promise<void> {
  await db
    .insert(counters)
    .values({ name, day: sql`current_date`, count: 1 })
    .onConflictDoUpdate({
      target: [counters.name, counters.day],
      set: { count: sql`${counters.count} + 1` },
    });
}
