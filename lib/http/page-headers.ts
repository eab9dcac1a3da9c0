import { authorisationOrigins } from "@/lib/auth/authorisation";
import { type Env, isLoopback, isModernSdk } from "@/lib/env";
import { LATIN_FONT_HASH } from "./latin-font";
import { paymentScripts } from "./payment-scripts";

type HeaderEnv = Pick<Env, "APP_ENV" | "APP_URL" | "IAMPORT_SDK_URL" | "IAMPORT_JQUERY_URL"> &
  Partial<Pick<Env, "POSTCODE_ORIGIN">> &
  Parameters<typeof authorisationOrigins>[0];

/**
 * `stored`: rendered once for everybody (ISR), so that no nonce can be in it. `own`: rendered for each request.
 * `sign-in`: the same, and its forms lead to the providers. `payment`: where Iamport's script runs and the provider's
 * windows open. `inbox`: where a practice shop shows mail.
 */
export type PageKind = "stored" | "own" | "sign-in" | "payment" | "inbox";

const OWN = /^\/(search|cart|orders|admin)(\/|$)/;
const SIGN_IN = /^\/(account|sign-in)(\/|$)/;
const PAYMENT = /^\/checkout(\/|$)/;
const INBOX = /^\/inbox(\/|$)/;

/** jQuery 1.x finds out what a browser can do by an event handler that reads `t`, and does nothing. */
const JQUERY_HANDLER = "'sha256-47mKTaMaEn1L3m5DAz9muidMqw636xxw7EFAK/YnPdg='";

/** @param path without its language. A page that is not named here gets what works for every page. */
export function pageKindOf(path: string): PageKind {
  if (PAYMENT.test(path)) return "payment";
  if (INBOX.test(path)) return "inbox";
  if (SIGN_IN.test(path)) return "sign-in";
  return OWN.test(path) ? "own" : "stored";
}

type PageSetting = { kind: PageKind; env: HeaderEnv; nonce: string; isDevelopment: boolean };

/** The headers of a page. What they keep out, and why not more, is in ARCHITECTURE.md, "Against attack". */
export function pageHeaders(setting: PageSetting): Record<string, string> {
  const { kind, env } = setting;
  return {
    "content-security-policy": contentSecurityPolicy(setting),
    "cross-origin-opener-policy": openerPolicy(kind),
    "permissions-policy": permissionsPolicy(kind),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Somebody's own pages are nothing for a search engine.
    ...(kind === "stored" ? {} : { "x-robots-tag": "noindex" }),
    ...transportHeaders(env),
  };
}

/**
 * A page of somebody's own that is loaded whole is parted from another site's window. A page that is the same for
 * everybody is not: a new process on the first visit took a slow phone 0.3 s (ARCHITECTURE.md says what that gives up).
 * Where payments are made, popups of every provider have to find the page that opened them.
 */
function openerPolicy(kind: PageKind): string {
  return kind === "stored" || kind === "payment" ? "unsafe-none" : "same-origin-allow-popups";
}

/** A day's visitor stays on https for a year; other hosts of the merchant's domain are theirs to decide on. */
export function transportHeaders({ APP_URL }: Pick<Env, "APP_URL">): Record<string, string> {
  return APP_URL.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {};
}

function contentSecurityPolicy({ kind, env, nonce, isDevelopment }: PageSetting): string {
  // The typeface's script is the same on every page, rendered where no nonce is known.
  const inline = kind === "stored" ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`, LATIN_FONT_HASH];
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    // React's development build needs eval, and the reloading of changed code a socket.
    "script-src": ["'self'", ...inline, ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    "script-src-attr": ["'none'"],
    // The sheet comes within the page (next.config.mjs), and React gives it no nonce.
    "style-src": ["'self'", "'unsafe-inline'"],
    "style-src-attr": ["'none'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "manifest-src": ["'self'"],
    // The address search is a framed page of the shop's own, and whoever is on a page may come to one that has it.
    "frame-src": [env.POSTCODE_ORIGIN ?? "'self'"],
    // A form without script is followed to where it is sent on.
    "form-action": ["'self'", ...(kind === "sign-in" ? authorisationOrigins(env) : [])],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
  };
  if (kind === "payment") relaxForPayment(directives, env);
  if (kind === "inbox") relaxForMail(directives);
  const texts = Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`);
  if (env.APP_URL.startsWith("https:")) texts.push("upgrade-insecure-requests");
  return texts.join("; ");
}

/**
 * Providers open frames, post forms and redirect to hosts of their own, which are many and written down nowhere: a
 * list of them has broken shops. What runs as script stays what the register names.
 */
function relaxForPayment(directives: Record<string, string[]>, env: HeaderEnv): void {
  const scripts = paymentScripts(env, "").filter(({ source }) => source.startsWith("http"));
  const add = (name: string, sources: string[]) => {
    directives[name] = [...new Set([...(directives[name] ?? []), ...sources])];
  };
  add(
    "script-src",
    scripts.map(({ source }) => source),
  );
  const sdk = new URL(env.IAMPORT_SDK_URL).origin;
  // The stand-in is on plain http; a shop that takes real payments meets https alone.
  const anywhere = ["https:", ...(env.APP_ENV === "sandbox" || isLoopback(sdk) ? [sdk] : [])];
  for (const name of ["frame-src", "form-action", "connect-src", "img-src"]) add(name, anywhere);
  // The SDK styles its dialog's tags.
  directives["style-src-attr"] = ["'unsafe-inline'"];
  if (!isModernSdk(env.IAMPORT_SDK_URL)) directives["script-src-attr"] = ["'unsafe-hashes'", JQUERY_HANDLER];
}

/** A mail has its styles in its tags, and its frame, which has no address of its own, takes the page's policy. */
function relaxForMail(directives: Record<string, string[]>): void {
  directives["style-src"] = ["'self'", "'unsafe-inline'"];
  directives["style-src-attr"] = ["'unsafe-inline'"];
}

/** Nothing of these is used here; a provider's frame may ask for a payment app or a passkey where payments are made. */
function permissionsPolicy(kind: PageKind): string {
  const never = ["camera", "microphone", "geolocation", "usb", "serial", "hid", "midi", "display-capture"];
  const withoutPayment = kind === "payment" ? [] : ["payment", "publickey-credentials-get"];
  return [...never, ...withoutPayment].map((name) => `${name}=()`).join(", ");
}
