import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database, Db, Transaction } from "@/db/client";
import { cashReceipts, orders } from "@/db/schema";
import { inSeconds } from "./money-back";
import { unlessParted } from "./parted-words";

export type ReceiptRow = typeof cashReceipts.$inferSelect;

export async function findReceiptRow(db: Db, merchantUid: string): Promise<ReceiptRow | null> {
  const [row] = await db.select().from(cashReceipts).where(eq(cashReceipts.merchantUid, merchantUid));
  return row ?? null;
}

export async function insertReceipt(
  tx: Transaction,
  row: Omit<typeof cashReceipts.$inferInsert, "nextAt"> & { nextAt?: SQL },
): Promise<void> {
  await tx.insert(cashReceipts).values(row);
}

/** What is asked for, in the place of what was asked for before. What follows a payment already stays. */
export async function saveAskedReceipt(
  tx: Transaction,
  asked: Pick<ReceiptRow, "merchantUid" | "kind" | "identifierCipher">,
): Promise<void> {
  const { kind, identifierCipher } = asked;
  await tx
    .insert(cashReceipts)
    .values({ ...asked, status: "asked" })
    .onConflictDoUpdate({
      target: cashReceipts.merchantUid,
      set: { kind, identifierCipher, updatedAt: sql`now()` },
      setWhere: eq(cashReceipts.status, "asked"),
    });
}

/** What was asked for is taken back. */
export async function dropAskedReceipt(tx: Transaction, merchantUid: string): Promise<void> {
  await tx
    .delete(cashReceipts)
    .where(and(eq(cashReceipts.merchantUid, merchantUid), eq(cashReceipts.status, "asked")));
}

type ReceiptChange = Partial<Omit<ReceiptRow, "merchantUid" | "kind" | "nextAt">> & { nextAt?: SQL | null };

export async function updateReceipt(db: Db, merchantUid: string, change: ReceiptChange): Promise<void> {
  const { lastError } = change;
  await db
    .update(cashReceipts)
    .set({
      ...change,
      ...(lastError && { lastError: unlessParted(merchantUid, lastError) }),
      updatedAt: sql`now()`,
    })
    .where(eq(cashReceipts.merchantUid, merchantUid));
}

/** Claims receipts that are due; the lease is committed before anything is sent. */
export function claimReceipts(
  db: Database,
  { limit, leaseSeconds, merchantUid }: { limit: number; leaseSeconds: number; merchantUid?: string },
): Promise<ReceiptRow[]> {
  const due = db
    .select({ merchantUid: cashReceipts.merchantUid })
    .from(cashReceipts)
    .where(
      and(
        lte(cashReceipts.nextAt, sql`now()`),
        or(isNull(cashReceipts.leasedUntil), lte(cashReceipts.leasedUntil, sql`now()`)),
        inArray(cashReceipts.status, ["wanted", "sent", "unknown"]),
        merchantUid ? eq(cashReceipts.merchantUid, merchantUid) : undefined,
      ),
    )
    .orderBy(asc(cashReceipts.nextAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(cashReceipts)
    .set({ leasedUntil: inSeconds(leaseSeconds), attempts: sql`${cashReceipts.attempts} + 1` })
    .where(inArray(cashReceipts.merchantUid, due))
    .returning();
}

/**
 * Forgets whom receipts were for: choices of orders that cannot be paid by transfer any more, and numbers that no
 * receipt can need again. What is done keeps its time for that in `next_at`; what was given up is over after `seconds`.
 */
export async function forgetReceiptNames(db: Database, seconds: number): Promise<void> {
  const over = db
    .select({ merchantUid: orders.merchantUid })
    .from(cashReceipts)
    .innerJoin(orders, eq(orders.merchantUid, cashReceipts.merchantUid))
    .where(
      and(
        eq(cashReceipts.status, "asked"),
        or(
          inArray(orders.status, ["paid", "refunded", "cancelled"]),
          // A late deposit may still come for one that ran out.
          and(eq(orders.status, "expired"), lte(orders.createdAt, sql`now() - interval '14 days'`)),
        ),
      ),
    )
    .limit(100);
  await db.delete(cashReceipts).where(inArray(cashReceipts.merchantUid, over));
  const isOver = and(eq(cashReceipts.status, "done"), lte(cashReceipts.nextAt, sql`now()`));
  const isLeft = and(
    eq(cashReceipts.status, "refused"),
    isNotNull(cashReceipts.identifierCipher),
    lte(cashReceipts.updatedAt, sql`now() - make_interval(secs => ${seconds})`),
  );
  await db.update(cashReceipts).set({ identifierCipher: null, nextAt: null }).where(or(isOver, isLeft));
}
