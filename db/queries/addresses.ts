import { and, asc, count, desc, eq } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { addresses, users } from "@/db/schema";

export type AddressRow = typeof addresses.$inferSelect;
type Whose = { userId: string; id: string };

/** The one that is offered first comes first. */
export function listAddressRows(db: Db, userId: string): Promise<AddressRow[]> {
  return db
    .select()
    .from(addresses)
    .where(eq(addresses.userId, userId))
    .orderBy(desc(addresses.isDefault), asc(addresses.createdAt), asc(addresses.id));
}

/** One change of a person's addresses at a time. False for a person who is gone. */
export async function lockPerson(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  return rows.length > 0;
}

export async function countAddresses(tx: Transaction, userId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(addresses).where(eq(addresses.userId, userId));
  return row?.n ?? 0;
}

export async function insertAddress(tx: Transaction, row: typeof addresses.$inferInsert): Promise<void> {
  await tx.insert(addresses).values(row);
}

/** @returns whether there was such an address of theirs. */
export async function updateAddress(
  tx: Transaction,
  { userId, id }: Whose,
  change: Partial<Omit<AddressRow, "id" | "userId">>,
): Promise<boolean> {
  const rows = await tx
    .update(addresses)
    .set(change)
    .where(and(eq(addresses.id, id), eq(addresses.userId, userId)))
    .returning({ id: addresses.id });
  return rows.length > 0;
}

export async function deleteAddress(tx: Transaction, { userId, id }: Whose): Promise<boolean> {
  const rows = await tx
    .delete(addresses)
    .where(and(eq(addresses.id, id), eq(addresses.userId, userId)))
    .returning({ id: addresses.id });
  return rows.length > 0;
}

export async function clearDefault(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(addresses)
    .set({ isDefault: false })
    .where(and(eq(addresses.userId, userId), eq(addresses.isDefault, true)));
}
