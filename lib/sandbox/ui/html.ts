/** Markup that needs no more escaping. */
export type Html = { html: string };
type Part = string | number | Html | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function toHtml(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(toHtml).join("");
  if (typeof part === "object" && "html" in part) return part.html;
  return String(part).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
}

/** Template tag: everything spliced in is escaped, unless it came out of this tag itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, at) => text + toHtml(parts[at])).join("") };
}

export function trusted(markup: string): Html {
  return { html: markup };
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value ?? null)
    .replace(/</g, "\\u003c")
    .replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** Korean first, English beside it, each marked for what it is. */
export function both(ko: string, en: string): Html {
  return html`<span lang="ko">${ko}</span> <span lang="en" class="en">${en}</span>`;
}

export function won(amount: number, currency = "KRW"): string {
  return currency === "KRW"
    ? `${amount.toLocaleString("ko-KR")}원`
    : `${amount.toLocaleString("en-US")} ${currency}`;
}
