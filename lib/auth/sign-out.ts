import { cookies } from "next/headers";
import { getDb } from "@/db/client";
import { deleteOverSessions, deleteSession, deleteSessionsOf } from "@/db/queries/sessions";
import { FOUND_COOKIE } from "./found-orders";
import { GUEST_COOKIE } from "./guest";
import { clearSessionToken, hashSessionToken, readSessionToken } from "./session-cookie";

/** Ends this browser's session, or with `everywhere` all of its person's, on every device. */
export async function signOut({ everywhere }: { everywhere?: string } = {}): Promise<void> {
  const token = await readSessionToken();
  if (token) await deleteSession(getDb(), hashSessionToken(token));
  if (everywhere) await deleteSessionsOf(getDb(), everywhere);
  await clearSessionToken();
  await forgetOrdersHere();
}

/** Enough a run, and short. */
const MOST_DELETED = 10_000;

export async function forgetOverSessions(): Promise<void> {
  await deleteOverSessions(getDb(), MOST_DELETED);
}

/** Whoever sits here next sees none of the orders that were placed or looked up: the browser may be a shared one. */
export async function forgetOrdersHere(): Promise<void> {
  const jar = await cookies();
  for (const name of [GUEST_COOKIE, FOUND_COOKIE]) jar.delete(name);
}
