import { cookies } from "next/headers";
import { getEnv } from "@/lib/env";
import { GUEST_COOKIE, GUEST_COOKIE_SECONDS, guestCookieValue, guestIdForKey, readGuestId } from "./guest";

/** The guest who orders with this key: the one of the cookie, or the one that the key stands for. */
export async function guestFor(idempotencyKey: string): Promise<string> {
  const known = readGuestId((await cookies()).get(GUEST_COOKIE)?.value);
  return known ?? guestIdForKey(idempotencyKey);
}

/** Makes the browser that gets this answer the guest's own. */
export async function rememberGuest(guestId: string): Promise<void> {
  const jar = await cookies();
  if (readGuestId(jar.get(GUEST_COOKIE)?.value) === guestId) return;
  jar.set(GUEST_COOKIE, guestCookieValue(guestId), {
    httpOnly: true,
    // Lax, so that the cookie comes along when the gateway sends the shopper back.
    sameSite: "lax",
    secure: getEnv().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: GUEST_COOKIE_SECONDS,
  });
}
