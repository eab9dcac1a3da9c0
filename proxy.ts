import { type NextRequest, NextResponse } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locale";

/** Pages lie under a language; the Korean ones show none of it in their address. */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const [, first = "", ...rest] = url.pathname.split("/");
  if (first === DEFAULT_LOCALE) {
    url.pathname = `/${rest.filter(Boolean).join("/")}`;
    return NextResponse.redirect(url, 308);
  }
  if (isLocale(first)) return NextResponse.next();
  url.pathname = `/${DEFAULT_LOCALE}${url.pathname === "/" ? "" : url.pathname}`;
  return NextResponse.rewrite(url);
}

export const config = {
  // Everything but routes without a language, and files: what has a dot in its last part.
  matcher: ["/((?!api/|_next/|_sandbox(?:/|$)|checkout/return|.*\\.[\\w-]+$).*)"],
};
