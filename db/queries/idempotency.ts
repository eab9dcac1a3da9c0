import { and, eq, sql } from "drizzle-orm";
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

/** One at a time for each of these names, to the end of the transaction; taken in an order that cannot deadlock. */
export async function lockNames(tx: Transaction, names: string[]): Promise<void> {
  for (const name of [...names].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  }
}
