import { cookies } from "next/headers";
import { getEnv } from "@/lib/env";
import { GUEST_COOKIE, GUEST_COOKIE_SECONDS, guestCookieValue, guestIdForKey, readGuestId } from "./guest";

/** The guest who orders with this key: the one of the cookie, or a new one, whose cookie goes out with the answer. */
export async function ensureGuest(idempotencyKey: string): Promise<string> {
  const jar = await cookies();
  const known = readGuestId(jar.get(GUEST_COOKIE)?.value);
  if (known) return known;
  const guestId = guestIdForKey(idempotencyKey);
  jar.set(GUEST_COOKIE, guestCookieValue(guestId), {
    httpOnly: true,
    // Lax, so that the cookie comes along when the gateway sends the shopper back.
    sameSite: "lax",
    secure: getEnv().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: GUEST_COOKIE_SECONDS,
  });
  return guestId;
}
