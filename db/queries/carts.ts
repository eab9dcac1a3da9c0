import { eq, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { carts } from "@/db/schema";

export type CartRow = typeof carts.$inferSelect;
type CartOfUser = Pick<CartRow, "userId" | "cart" | "merged"> & Partial<Pick<CartRow, "mergedFrom">>;

export async function findCartRow(db: Db, userId: string): Promise<CartRow | null> {
  const [row] = await db.select().from(carts).where(eq(carts.userId, userId));
  return row ?? null;
}

/** One at a time for a person, whether the cart is there yet or not. */
export async function lockCart(tx: Transaction, userId: string): Promise<CartRow | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cart-of:${userId}`}, 0))`);
  return findCartRow(tx, userId);
}

export async function saveCartRow(db: Db, { userId, ...cart }: CartOfUser): Promise<void> {
  const set = { ...cart, updatedAt: sql`now()` };
  await db
    .insert(carts)
    .values({ userId, ...cart })
    .onConflictDoUpdate({ target: carts.userId, set });
}
