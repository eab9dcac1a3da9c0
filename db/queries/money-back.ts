import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AnyPgColumn, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Database, Db, Transaction } from "@/db/client";
import { accountClosings, cashReceipts, refunds } from "@/db/schema";
import { unlessParted } from "./parted-words";

export type RefundRow = typeof refunds.$inferSelect;
export type ClosingRow = typeof accountClosings.$inferSelect;

export function listRefundRows(db: Db, merchantUid: string): Promise<RefundRow[]> {
  return db
    .select()
    .from(refunds)
    .where(eq(refunds.merchantUid, merchantUid))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));
}

export async function insertRefund(tx: Transaction, row: typeof refunds.$inferInsert): Promise<void> {
  await tx.insert(refunds).values(row);
}

/** The gateway's words, of an order that still names its buyer. */
function keptError(merchantUid: AnyPgColumn, { lastError }: { lastError?: string | null }) {
  return lastError ? { lastError: unlessParted(merchantUid, lastError) } : {};
}

export async function updateRefund(tx: Db, id: string, change: RefundChange): Promise<void> {
  // What is over stays so, whatever a slower process believes.
  await tx
    .update(refunds)
    .set({ ...change, ...keptError(refunds.merchantUid, change) })
    .where(and(eq(refunds.id, id), notInArray(refunds.status, ["done", "void", "settled_outside"])));
}

export async function findRefund(db: Db, id: string): Promise<RefundRow | null> {
  const [row] = await db.select().from(refunds).where(eq(refunds.id, id));
  return row ?? null;
}

/** What may change of a refund, with its state, in plain values that the timeline can show. */
export type RefundChange = {
  status: RefundRow["status"];
  amount?: number;
  checksum?: number | null;
  accountCipher?: string | null;
  nextAt?: Date | SQL | null;
  leasedUntil?: null;
  lastError?: string | null;
};

export async function finishRefund(
  db: Db,
  id: string,
  { doneAt, cancellationId = null }: { doneAt?: Date; cancellationId?: string | null } = {},
): Promise<void> {
  await db
    .update(refunds)
    .set({
      status: "done",
      doneAt: doneAt ?? sql`now()`,
      cancellationId,
      // Bank and holder were needed for this one payment back, and no longer.
      accountCipher: null,
      nextAt: null,
      leasedUntil: null,
      lastError: null,
    })
    .where(eq(refunds.id, id));
}

export function listClosings(db: Db, merchantUid: string): Promise<ClosingRow[]> {
  return db.select().from(accountClosings).where(eq(accountClosings.merchantUid, merchantUid));
}

export async function insertClosings(tx: Transaction, merchantUid: string, impUids: string[]): Promise<void> {
  if (impUids.length === 0) return;
  await tx
    .insert(accountClosings)
    .values(impUids.map((impUid) => ({ impUid, merchantUid, status: "wanted" as const, nextAt: sql`now()` })))
    .onConflictDoNothing();
}

export async function updateClosing(
  tx: Db,
  impUid: string,
  change: Omit<PgUpdateSetSource<typeof accountClosings>, "lastError"> & { lastError?: string | null },
): Promise<void> {
  await tx
    .update(accountClosings)
    .set({ ...change, ...keptError(accountClosings.merchantUid, change) })
    .where(eq(accountClosings.impUid, impUid));
}

export const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

type Claim = { limit: number; leaseSeconds: number; merchantUid?: string };

/** Claims refunds that are due; the lease is committed before anything is sent. */
export function claimRefunds(
  db: Database,
  { limit, leaseSeconds, merchantUid }: Claim,
): Promise<RefundRow[]> {
  const due = db
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        isNotNull(refunds.nextAt),
        lte(refunds.nextAt, sql`now()`),
        or(isNull(refunds.leasedUntil), lte(refunds.leasedUntil, sql`now()`)),
        inArray(refunds.status, ["wanted", "sent", "unknown"]),
        merchantUid ? eq(refunds.merchantUid, merchantUid) : undefined,
      ),
    )
    .orderBy(asc(refunds.nextAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(refunds)
    .set({ leasedUntil: inSeconds(leaseSeconds), attempts: sql`${refunds.attempts} + 1` })
    .where(inArray(refunds.id, due))
    .returning();
}

export function claimClosings(
  db: Database,
  { limit, leaseSeconds, merchantUid }: Claim,
): Promise<ClosingRow[]> {
  const due = db
    .select({ impUid: accountClosings.impUid })
    .from(accountClosings)
    .where(
      and(
        isNotNull(accountClosings.nextAt),
        lte(accountClosings.nextAt, sql`now()`),
        or(isNull(accountClosings.leasedUntil), lte(accountClosings.leasedUntil, sql`now()`)),
        inArray(accountClosings.status, ["wanted", "sent", "unknown"]),
        merchantUid ? eq(accountClosings.merchantUid, merchantUid) : undefined,
      ),
    )
    .orderBy(asc(accountClosings.nextAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(accountClosings)
    .set({ leasedUntil: inSeconds(leaseSeconds), attempts: sql`${accountClosings.attempts} + 1` })
    .where(inArray(accountClosings.impUid, due))
    .returning();
}

/** Refunds, closings and receipts that are due. */
export async function countDueMoney(db: Db): Promise<number> {
  const isDue = (nextAt: AnyPgColumn) => lte(nextAt, sql`now()`);
  const counts = await Promise.all([
    db.$count(refunds, isDue(refunds.nextAt)),
    db.$count(accountClosings, isDue(accountClosings.nextAt)),
    // One that is done has a time for its number to be forgotten.
    db.$count(cashReceipts, and(isDue(cashReceipts.nextAt), ne(cashReceipts.status, "done"))),
  ]);
  return counts.reduce((sum, due) => sum + due, 0);
}
