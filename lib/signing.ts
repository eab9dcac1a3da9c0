import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { getEnv } from "@/lib/env";

/** What a signature is good for. One made for one purpose proves nothing for another. */
type Purpose = "guest" | "guest-of-key" | "order-link" | "found-orders" | "rate-limit" | "session";

/** @returns base64url HMAC-SHA-256 under a key of the purpose's own, derived from AUTH_SECRET. */
export function signatureOf(purpose: Purpose, value: string): string {
  const key = createHmac("sha256", getEnv().AUTH_SECRET).update(`ongi:${purpose}`).digest();
  return createHmac("sha256", key).update(value).digest("base64url");
}

export function sign(purpose: Purpose, value: string): string {
  return `${value}.${signatureOf(purpose, value)}`;
}

/** @returns the value that was signed, or null when the text is not one of ours. */
export function unsign(purpose: Purpose, signed: string | undefined): string | null {
  if (!signed) return null;
  const cut = signed.lastIndexOf(".");
  if (cut < 1) return null;
  const value = signed.slice(0, cut);
  return isSame(signed.slice(cut + 1), signatureOf(purpose, value)) ? value : null;
}

/** Compares two texts in a time that tells nothing of where they differ. */
export function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

const LINK_SECONDS = 24 * 60 * 60;

/** The `t` of m_redirect_url: shows an order's status, account and retry for 24 hours, and nothing else of it. */
export function signOrderLink(merchantUid: string, now = Date.now()): string {
  const until = Math.floor(now / 1000) + LINK_SECONDS;
  return `${until}.${signatureOf("order-link", `${merchantUid}.${until}`)}`;
}

export function isOrderLink(
  merchantUid: string,
  token: string | null | undefined,
  now = Date.now(),
): boolean {
  const [until, signature, ...rest] = (token ?? "").split(".");
  if (!until || !signature || rest.length > 0 || !/^\d{1,12}$/.test(until)) return false;
  return (
    Number(until) * 1000 > now && isSame(signature, signatureOf("order-link", `${merchantUid}.${until}`))
  );
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 26 characters [0-9A-Z]: 48 bits of time, so that they sort by it, and 80 random bits (the ULID layout). */
export function newOrderNumber(now = Date.now()): string {
  let time = "";
  for (let rest = now, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32)) {
    time = `${CROCKFORD[rest % 32]}${time}`;
  }
  return time + Array.from(randomBytes(16), (byte) => CROCKFORD[byte % 32]).join("");
}
