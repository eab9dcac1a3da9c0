import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { getEnv } from "@/lib/env";
import { signatureOf } from "@/lib/signing";

/** Thirty days from signing in, whatever happens meanwhile. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** next-auth's own names and settings, which it sets by itself where a provider sends somebody back. */
export function authCookie(name: "session-token" | "csrf-token" | "callback-url") {
  const secure = getEnv().APP_URL.startsWith("https:");
  const prefix = name === "csrf-token" ? "__Host-" : "__Secure-";
  return {
    name: `${secure ? prefix : ""}next-auth.${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the table keeps of a session's token. */
export function hashSessionToken(token: string): string {
  return signatureOf("session", token);
}

/** The token of this browser's session, or null where it has none. */
export async function readSessionToken(): Promise<string | null> {
  return (await cookies()).get(authCookie("session-token").name)?.value || null;
}

export async function writeSessionToken(token: string, expires: Date): Promise<void> {
  const { name, options } = authCookie("session-token");
  (await cookies()).set(name, token, { ...options, expires });
}

export async function clearSessionToken(): Promise<void> {
  const { name, options } = authCookie("session-token");
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
