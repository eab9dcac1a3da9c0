import { sign, signatureOf, unsign } from "@/lib/signing";

/** The browser that places an order owns it: a random id in a signed cookie that scripts cannot read. */
export const GUEST_COOKIE = "ongi_guest";
export const GUEST_COOKIE_SECONDS = 400 * 24 * 60 * 60;

export function readGuestId(cookie: string | undefined): string | null {
  return unsign("guest", cookie);
}

/**
 * The guest of a request without a cookie follows from its idempotency key, so that a repetition of a request whose
 * answer was lost, cookie and all, is the same guest again. The key is 128 random bits and known to nobody else.
 */
export function guestIdForKey(key: string): string {
  return signatureOf("guest-of-key", key).slice(0, 22);
}

export function guestCookieValue(guestId: string): string {
  return sign("guest", guestId);
}
