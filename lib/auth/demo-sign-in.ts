import { getDb } from "@/db/client";
import { insertSession } from "@/db/queries/sessions";
import { ensureUser } from "@/db/queries/users";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hashSessionToken, newSessionToken, SESSION_SECONDS, writeSessionToken } from "./session-cookie";
import { DEMO_USERS, type DemoRole } from "./user";

/** Signs this browser in as one of the demo's two. @throws AppError(not_found) anywhere but in the sandbox. */
export async function signInAsDemo(role: DemoRole): Promise<{ userId: string }> {
  if (getEnv().APP_ENV !== "sandbox") throw new AppError("not_found");
  const db = getDb();
  const user = DEMO_USERS[role];
  await ensureUser(db, user);
  const token = newSessionToken();
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000);
  await insertSession(db, { sessionToken: hashSessionToken(token), userId: user.id, expires });
  await writeSessionToken(token, expires);
  return { userId: user.id };
}
