import type { NextRequest } from "next/server";
import { getEnv } from "@/lib/env";
import { postcodeHeaders, postcodeParent } from "@/lib/http/postcode-headers";
import { getMessages } from "@/lib/i18n/get-messages";
import { framePage } from "./frame-page";

/**
 * `GET /postcode?lang=`: the address search, a page of its own for the checkout to frame. Anybody may have it: it is
 * the same for everybody, and is told nothing.
 */
export function GET(request: NextRequest): Response {
  const env = getEnv();
  const locale = request.nextUrl.searchParams.get("lang") === "en" ? "en" : "ko";
  const { search } = getMessages(locale).checkout.address;
  const body = framePage({ locale, texts: search, parent: postcodeParent(env) });
  return new Response(body, { headers: postcodeHeaders(env) });
}
