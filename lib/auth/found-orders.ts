import { cookies } from "next/headers";
import { getEnv } from "@/lib/env";
import { sign, unsign } from "@/lib/signing";

/** Orders that were looked up in this browser by number and phone, kept for a day. */
export const FOUND_COOKIE = "ongi_found";
const FOUND_SECONDS = 24 * 60 * 60;
const MOST_FOUND = 5;

/** @param cookie `number~number~until`, signed @returns order numbers; none when the time is over. */
export function readFoundOrders(cookie: string | undefined, now = Date.now()): string[] {
  const parts = unsign("found-orders", cookie)?.split("~") ?? [];
  const until = Number(parts.pop());
  return until * 1000 > now ? parts : [];
}

export async function rememberFoundOrder(merchantUid: string): Promise<void> {
  const jar = await cookies();
  const known = readFoundOrders(jar.get(FOUND_COOKIE)?.value).filter((found) => found !== merchantUid);
  const until = Math.floor(Date.now() / 1000) + FOUND_SECONDS;
  const value = [merchantUid, ...known].slice(0, MOST_FOUND).concat(String(until)).join("~");
  jar.set(FOUND_COOKIE, sign("found-orders", value), {
    httpOnly: true,
    sameSite: "lax",
    secure: getEnv().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: FOUND_SECONDS,
  });
}
