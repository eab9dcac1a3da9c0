import { type Locale, localePath, splitLocale } from "@/lib/i18n/locale";

const BASE = "https://shop.invalid";
const LONGEST = 1000;

/**
 * Where somebody goes on after signing in: a page of this shop and nothing else, whatever the address says.
 * @param wanted an address as it came. @returns its path, query and fragment; `fallback` for anything that a browser
 * would take for another site, and for what is no page to come back to.
 */
export function safeReturnPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !wanted.startsWith("/")) return fallback;
  // Browsers read \ as /, and leave out tabs and line ends: //evil.example may hide in many ways.
  if (/^\/[/\\]|[\p{Cc}\\]/u.test(wanted) || !URL.canParse(wanted, BASE)) return fallback;
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return fallback;
  const { path } = splitLocale(url.pathname);
  if (/^\/(api|sign-in|_next|_sandbox)(\/|$)/.test(path)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The same for a whole address, which must be one of `appUrl`'s own. */
export function pathWithin(address: string, appUrl: string): string {
  if (!URL.canParse(address, appUrl)) return "/";
  const { origin, pathname, search, hash } = new URL(address, appUrl);
  return origin === new URL(appUrl).origin ? safeReturnPath(pathname + search + hash, "/") : "/";
}

/** @param back where to go on afterwards, as the browser's address has it, language included. */
export function signInPath(locale: Locale, back: string): string {
  return localePath(locale, `/sign-in?next=${encodeURIComponent(back)}`);
}
