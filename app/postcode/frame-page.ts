import { POSTCODE_SCRIPT } from "@/lib/http/postcode-headers";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { FRAME_SCRIPT } from "./frame-script";

type FramePageOptions = {
  locale: Locale;
  texts: Messages["checkout"]["address"]["search"];
  /** The origin that is told what was found; null: the frame's own. */
  parent: string | null;
};

const STYLE = `@font-face{font-family:Pretendard;src:url(/fonts/pretendard-ongi.woff2) format("woff2");font-display:swap}
:root{color-scheme:light dark}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{font:1rem/1.65 Pretendard,system-ui,sans-serif;background:#fffdf9;color:#2b241e}
main{height:100%;padding:1.25rem 1rem}
body[data-state=ready] main{padding:0}
#search{height:100%}
body:not([data-state=ready]) #search,body:not([data-state=loading]) #wait,body:not([data-state=failed]) #failed{display:none}
p{margin:0 0 1rem}
button{min-height:3rem;margin:0 .5rem .5rem 0;padding:.5rem 1.25rem;border:1px solid #8a7d6b;border-radius:.625rem;background:transparent;color:inherit;font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid #3a6757;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#26201c;color:#f4ece0}button:focus-visible{outline-color:#9fcbb6}}`;

/** Whole and by itself: no file of the shop's runs beside the foreign script, and none of its data is on the page. */
export function framePage({ locale, texts, parent }: FramePageOptions): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${texts.title}</title><style>${STYLE}</style></head>
<body data-state="loading" data-script="${POSTCODE_SCRIPT}" data-parent="${parent ?? ""}">
<main aria-label="${texts.title}">
<p id="wait" role="status">${texts.loading}</p>
<div id="failed"><p role="alert" id="reason"></p><template>${texts.failed}</template>
<button type="button" id="again">${texts.again}</button><button type="button" id="by-hand">${texts.byHand}</button></div>
<div id="search" lang="ko"></div>
</main>
<script>${FRAME_SCRIPT}</script>
</body></html>`;
}
