import { cache } from "react";
import { getDb } from "@/db/client";
import { findSession } from "@/db/queries/sessions";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hashSessionToken, readSessionToken } from "./session-cookie";
import { toUser, type User } from "./user";

/**
 * Who is signed in, or null. Reads a cookie, so whoever asks is rendered for each request: never a layout or a page
 * that is stored. Without a session it costs nothing; with one, a query, once a page.
 */
export const findUser = cache(async (): Promise<User | null> => {
  const token = await readSessionToken();
  if (!token) return null;
  const found = await findSession(getDb(), hashSessionToken(token));
  return found && toUser(found.user, getEnv());
});

/** For routes and actions. @throws AppError(unauthorized) */
export async function requireUser(): Promise<User> {
  const user = await findUser();
  if (!user) throw new AppError("unauthorized");
  return user;
}

/** For routes and actions. @throws AppError: unauthorized, or forbidden for whoever is signed in and no admin. */
export async function requireAdmin(): Promise<User> {
  const user = await requireUser();
  if (!user.isAdmin) throw new AppError("forbidden");
  return user;
}
