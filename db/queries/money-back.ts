import {
  and,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Database, Db, Transaction } from "@/db/client";
import { accountClosings, refunds } from "@/db/schema";

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

export async function updateRefund(tx: Db, id: string, change: RefundChange): Promise<void> {
  // What is over stays so, whatever a slower process believes.
  await tx
    .update(refunds)
    .set(change)
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
  change: PgUpdateSetSource<typeof accountClosings>,
): Promise<void> {
  await tx.update(accountClosings).set(change).where(eq(accountClosings.impUid, impUid));
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

export async function countDueMoney(db: Db): Promise<number> {
  const [refundCount] = await db
    .select({ n: count() })
    .from(refunds)
    .where(and(isNotNull(refunds.nextAt), lte(refunds.nextAt, sql`now()`)));
  const [closingCount] = await db
    .select({ n: count() })
    .from(accountClosings)
    .where(and(isNotNull(accountClosings.nextAt), lte(accountClosings.nextAt, sql`now()`)));
  return (refundCount?.n ?? 0) + (closingCount?.n ?? 0);
}
