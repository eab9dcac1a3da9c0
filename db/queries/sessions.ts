import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { sessions, users, verificationTokens } from "@/db/schema";
import type { UserRow } from "./users";

export type SessionRow = typeof sessions.$inferSelect;
type TokenRow = typeof verificationTokens.$inferSelect;

export async function insertSession(
  db: Db,
  session: Pick<SessionRow, "sessionToken" | "userId" | "expires">,
): Promise<void> {
  await db.insert(sessions).values(session);
}

/** The session and whose it is, in one query; null once it is over. */
export async function findSession(
  db: Db,
  sessionToken: string,
): Promise<{ session: SessionRow; user: UserRow } | null> {
  const [row] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, sessionToken), gt(sessions.expires, sql`now()`)));
  return row ?? null;
}

export async function deleteSession(db: Db, sessionToken: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.sessionToken, sessionToken));
}

export async function deleteSessionsOf(db: Db, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId));
}

export async function insertVerificationToken(db: Db, token: TokenRow): Promise<void> {
  await db.insert(verificationTokens).values(token);
}

/** Takes a token: it is good for one use. */
export async function takeVerificationToken(
  db: Db,
  { identifier, token }: Pick<TokenRow, "identifier" | "token">,
): Promise<TokenRow | null> {
  const [row] = await db
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, identifier), eq(verificationTokens.token, token)))
    .returning();
  return row ?? null;
}

/** Sessions and tokens whose time is over, `most` of each at a time. */
export async function deleteOverSessions(db: Db, most: number): Promise<void> {
  const over = db
    .select({ token: sessions.sessionToken })
    .from(sessions)
    .where(lt(sessions.expires, sql`now()`))
    .limit(most);
  await db.delete(sessions).where(inArray(sessions.sessionToken, over));
  const old = db
    .select({ token: verificationTokens.token })
    .from(verificationTokens)
    .where(lt(verificationTokens.expires, sql`now()`))
    .limit(most);
  await db.delete(verificationTokens).where(inArray(verificationTokens.token, old));
}
