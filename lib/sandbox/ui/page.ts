import type { ResolvedConfig } from "../config";
import { newHex } from "../payments/ids";
import { BASE_STYLE } from "./base-style";
import { fontFaces } from "./fonts";
import { both, type Html, html, trusted } from "./html";

type Page = {
  title: string;
  body: Html;
  style: string;
  script?: string | undefined;
  status?: number | undefined;
  /** Other origins that the page's forms and scripts may reach. */
  reach?: string | undefined;
  bodyClass?: string | undefined;
};

/** Stands on every page of the sandbox, so that nobody takes it for a real payment. */
export function practiceBanner(ko = "연습용 결제창", en = "Practice window"): Html {
  return html`<p class="banner"><strong>${both(ko, en)}</strong>
    <span class="banner-line">${both("실제로 결제되지 않아요", "No real payment is made")}</span></p>`;
}

/** A page of this host alone; only its own script runs. Any site may frame it, as the real one allows. */
export function page(
  { basePath }: ResolvedConfig,
  { title, body, style, script, status = 200, reach = "", bodyClass = "" }: Page,
): Response {
  const nonce = newHex(12);
  const document = html`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${trusted(fontFaces(basePath) + BASE_STYLE + style)}</style>
</head>
<body class="${bodyClass}">
${body}
${script !== undefined && trusted(`<script nonce="${nonce}">${script}</script>`)}
</body>
</html>`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src data:",
    "font-src 'self'",
    `connect-src 'self' ${reach}`,
    `form-action 'self' ${reach}`,
    "base-uri 'none'",
  ];
  const headers = {
    "content-type": "text/html; charset=UTF-8",
    "cache-control": "no-store",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
  return new Response(document.html, { status, headers });
}
