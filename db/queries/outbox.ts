import { and, asc, count, eq, isNull, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Database, Db, Transaction } from "@/db/client";
import { dismissals, outbox, paymentEvents, refunds } from "@/db/schema";

export type OutboxRow = typeof outbox.$inferSelect;

export type NewMessage = Pick<OutboxRow, "merchantUid" | "kind" | "subject"> & {
  impUid?: string;
  amount?: number;
  /** When it is to be sent; now without it. */
  nextAt?: Date | SQL;
};

/** One row an order, kind and subject, however often it is asked for. */
export async function insertMessages(tx: Transaction, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insert(outbox)
    .values(messages)
    .onConflictDoNothing({ target: [outbox.merchantUid, outbox.kind, outbox.subject] });
}

/** Claims messages that are due, of one order or of all; the lease is committed before anything is sent. */
export function claimMessages(
  db: Database,
  { limit, leaseSeconds, merchantUid }: { limit: number; leaseSeconds: number; merchantUid?: string },
): Promise<OutboxRow[]> {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        lte(outbox.nextAt, sql`now()`),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, sql`now()`)),
        merchantUid ? eq(outbox.merchantUid, merchantUid) : undefined,
      ),
    )
    .orderBy(asc(outbox.nextAt), asc(outbox.createdAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(outbox)
    .set({
      leasedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(sql`${outbox.id} in ${due}`)
    .returning();
}

/** The refunds whose end was put down with a message, in one transaction: they have its moment, to the microsecond. */
export function listRefundsDoneWith(db: Db, id: string): Promise<{ id: string; amount: number }[]> {
  return db
    .select({ id: refunds.id, amount: refunds.amount })
    .from(outbox)
    .innerJoin(
      paymentEvents,
      and(
        eq(paymentEvents.merchantUid, outbox.merchantUid),
        eq(paymentEvents.at, outbox.createdAt),
        eq(paymentEvents.decision, "refund_done"),
      ),
    )
    .innerJoin(refunds, eq(refunds.id, sql`${paymentEvents.detail}->>'refund'`))
    .where(eq(outbox.id, id));
}

/** What has been sent stays so, whatever a slower process believes. */
export async function updateMessage(
  db: Db,
  id: string,
  change: PgUpdateSetSource<typeof outbox>,
): Promise<void> {
  await db
    .update(outbox)
    .set({ ...change, leasedUntil: null })
    .where(and(eq(outbox.id, id), eq(outbox.status, "waiting")));
}

/** The order of a message; null for one that is not there. */
export async function findMessageOrder(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ merchantUid: outbox.merchantUid }).from(outbox).where(eq(outbox.id, id));
  return row?.merchantUid ?? null;
}

/** Messages that nobody sends any more, and that no person has let be. */
export async function listGivenUp(db: Db): Promise<string[]> {
  const letBe = db
    .select({ one: sql`1` })
    .from(dismissals)
    .where(and(eq(dismissals.kind, "message_given_up"), eq(dismissals.subject, sql`${outbox.id}::text`)));
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, "given_up"), notExists(letBe)))
    .orderBy(asc(outbox.createdAt));
  return rows.map(({ id }) => id);
}

/** Has a message that was given up tried once more. @returns whether it had been. */
export async function reviveMessage(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ status: "waiting", nextAt: sql`now()`, attempts: 0, lastError: null })
    .where(and(eq(outbox.id, id), eq(outbox.status, "given_up")))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

export async function countDueMessages(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(outbox).where(lte(outbox.nextAt, sql`now()`));
  return row?.n ?? 0;
}
