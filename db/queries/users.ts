import { and, asc, count, eq, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Db } from "@/db/client";
import { accounts, users } from "@/db/schema";

export type UserRow = typeof users.$inferSelect;
export type AccountRow = typeof accounts.$inferSelect;
type Identity = Pick<AccountRow, "provider" | "providerAccountId">;

/** @param identity the way in that comes with the user, where it is known at once. */
export async function insertUser(
  db: Database,
  user: Pick<UserRow, "id" | "name" | "email">,
  identity?: Identity,
): Promise<UserRow> {
  return db.transaction(async (tx) => {
    const emailVerified = user.email === null ? null : sql`now()`;
    const [row] = await tx
      .insert(users)
      .values({ ...user, emailVerified })
      .returning();
    if (!row) throw new Error("An inserted user came back without its row");
    if (identity) await insertAccount(tx, { ...identity, userId: user.id });
    return row;
  });
}

export async function findUserRow(db: Db, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

export async function findUserByAccount(db: Db, identity: Identity): Promise<UserRow | null> {
  const [row] = await db
    .select({ user: users })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(isIdentity(identity));
  return row?.user ?? null;
}

export async function insertAccount(db: Db, account: Identity & { userId: string }): Promise<void> {
  await db.insert(accounts).values(account);
}

export function listAccounts(db: Db, userId: string): Promise<AccountRow[]> {
  return db
    .select()
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .orderBy(asc(accounts.createdAt), asc(accounts.provider));
}

export async function deleteAccounts(db: Db, userId: string, provider: string): Promise<void> {
  await db.delete(accounts).where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)));
}

/**
 * Follows a provider's mail address. One that it no longer vouches for goes, unless another way in may have brought
 * it; one that is another person's stays theirs. Whoever signs in by mail keeps the address that they do it with.
 */
export async function followEmail(db: Db, userId: string, email: string | null): Promise<void> {
  if (email === null) {
    const ways = db.select({ n: count() }).from(accounts).where(eq(accounts.userId, userId));
    await db
      .update(users)
      .set({ email: null, emailVerified: null })
      .where(and(eq(users.id, userId), sql`(${ways}) = 1`));
    return;
  }
  const others = alias(users, "others");
  const taken = db
    .select({ one: sql`1` })
    .from(others)
    .where(and(eq(others.email, email), ne(others.id, userId)));
  const byMail = db
    .select({ one: sql`1` })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.provider, "email")));
  await db
    .update(users)
    .set({ email, emailVerified: sql`now()` })
    .where(and(eq(users.id, userId), notExists(taken), notExists(byMail)));
}

/** A demo's person: there from the first time that somebody signs in as them. */
export async function ensureUser(db: Db, user: Pick<UserRow, "id" | "name">): Promise<void> {
  await db.insert(users).values(user).onConflictDoNothing();
}

function isIdentity({ provider, providerAccountId }: Identity) {
  return and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId));
}
