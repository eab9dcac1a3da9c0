import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";

export type KeyRow = typeof idempotencyKeys.$inferSelect;

export async function findKey(db: Db, key: string): Promise<KeyRow | null> {
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(
      and(eq(idempotencyKeys.key, key), sql`${idempotencyKeys.createdAt} > now() - interval '24 hours'`),
    );
  return row ?? null;
}

/** Keeps the key; one that is older than a day is taken over. */
export async function saveKey(tx: Transaction, row: { key: string; bodyHash: string; merchantUid: string }) {
  await tx
    .insert(idempotencyKeys)
    .values(row)
    .onConflictDoUpdate({
      target: idempotencyKeys.key,
      set: { bodyHash: row.bodyHash, merchantUid: row.merchantUid, createdAt: sql`now()` },
    });
}

/** Deletes keys that count no more, `most` at a time. */
export async function forgetOldKeys(db: Db, most: number): Promise<void> {
  const old = db
    .select({ key: idempotencyKeys.key })
    .from(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`))
    .orderBy(asc(idempotencyKeys.createdAt))
    .limit(most)
    .for("update", { skipLocked: true });
  await db.delete(idempotencyKeys).where(inArray(idempotencyKeys.key, old));
}

/** One at a time for each of these names, to the end of the transaction; taken in an order that cannot deadlock. */
export async function lockNames(tx: Transaction, names: string[]): Promise<void> {
  for (const name of [...names].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  }
}
