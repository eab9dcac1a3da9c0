import type { Env } from "@/lib/env";
import { transportHeaders } from "./page-headers";

/** Where the postcode service's script comes from. Its hosts are moving from Daum's names to Kakao's. */
export const POSTCODE_SCRIPT = "https://t1.daumcdn.net/mapjsapi/bundle/postcode/prod/postcode.v2.js";
const SCRIPT_PLACES = ["https://t1.daumcdn.net/mapjsapi/", "https://t1.kakaocdn.net/mapjsapi/"];
const SEARCH_HOSTS = ["https://postcode.map.kakao.com", "https://postcode.map.daum.net"];

type PostcodeEnv = Pick<Env, "APP_URL"> & Partial<Pick<Env, "POSTCODE_ORIGIN">>;

/** The origin of the pages that may show the search and are told what was found; null for the frame's own. */
export function postcodeParent({ APP_URL, POSTCODE_ORIGIN }: PostcodeEnv): string | null {
  const shop = new URL(APP_URL).origin;
  return POSTCODE_ORIGIN === undefined || POSTCODE_ORIGIN === shop ? null : shop;
}

/**
 * The headers of the framed page with the address search. Its foreign script runs here and nowhere else. The page is
 * the same for everybody and holds nothing, so that inline scripts, which the service may write into the frame that it
 * makes, give nothing away; and nothing on it may be sent anywhere but to the service's own search.
 */
export function postcodeHeaders(env: PostcodeEnv): Record<string, string> {
  const parent = postcodeParent(env);
  const policy = [
    "default-src 'none'",
    `script-src 'unsafe-inline' ${SCRIPT_PLACES.join(" ")}`,
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    `img-src data: ${SCRIPT_PLACES.map((place) => new URL(place).origin).join(" ")}`,
    `frame-src ${SEARCH_HOSTS.join(" ")}`,
    `form-action ${SEARCH_HOSTS.join(" ")}`,
    `frame-ancestors ${parent ?? "'self'"}`,
    "base-uri 'none'",
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=300",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "strict-origin",
    "x-content-type-options": "nosniff",
    ...(parent === null ? { "x-frame-options": "SAMEORIGIN" } : {}),
    ...transportHeaders(env),
  };
}
