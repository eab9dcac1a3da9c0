import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { getEnv, isDevelopment } from "@/lib/env";
import { pageHeaders, pageKindOf } from "@/lib/http/page-headers";
import { isSoftNavigation } from "@/lib/http/soft-navigation";
import { DEFAULT_LOCALE, isLocale, splitLocale } from "@/lib/i18n/locale";

/** Pages lie under a language, and the Korean ones show none of it in their address; each gets its policy here. */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const [, first = "", ...rest] = url.pathname.split("/");
  if (first === DEFAULT_LOCALE) {
    url.pathname = `/${rest.filter(Boolean).join("/")}`;
    return NextResponse.redirect(url, 308);
  }
  const kind = pageKindOf(splitLocale(url.pathname).path);
  const nonce = randomBytes(16).toString("base64");
  const env = getEnv();
  const headers = pageHeaders({ kind, env, nonce, isDevelopment });
  const answer =
    kind === "payment" && isSoftNavigation(request) ? loadWhole() : render(request, first, headers, kind);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

function render(request: NextRequest, first: string, headers: Record<string, string>, kind: string) {
  const given = new Headers(request.headers);
  // Next reads the nonce from the request's policy and puts it on each script that it renders.
  if (kind === "stored") given.delete("content-security-policy");
  else given.set("content-security-policy", headers["content-security-policy"] ?? "");
  const options = { request: { headers: given } };
  if (isLocale(first)) return NextResponse.next(options);
  const url = request.nextUrl.clone();
  url.pathname = `/${DEFAULT_LOCALE}${url.pathname === "/" ? "" : url.pathname}`;
  return NextResponse.rewrite(url, options);
}

/**
 * A policy belongs to a document, and a shop page's keeps Iamport's script out. Next's router takes an answer that
 * is not its own for a page of somewhere else, and loads it whole.
 */
function loadWhole(): NextResponse {
  return new NextResponse(null, { status: 204, headers: { "cache-control": "no-store" } });
}

export const config = {
  // Everything but routes without a language, and files.
  matcher: [
    "/((?!api/|_next/|_sandbox(?:/|$)|checkout/(?:return|bought)$|postcode$|.*\\.(?:svg|woff2|txt|xml|ico|png|webp)$).*)",
  ],
};
