import type { Fact, Letter } from "./letter";

// Styles stand in the tags, since many mailboxes drop everything else. Colours are the reader's own, light or dark, but
// for the link's.
const BODY = "margin:0;padding:24px 16px;font-family:sans-serif;font-size:16px;line-height:1.6";
const COLUMN = "max-width:36rem;margin:0 auto";
const TABLE = "width:100%;border-collapse:collapse;margin:16px 0";
const NAME =
  "padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:normal;word-break:keep-all";
const VALUE = "padding:6px 0;text-align:right;vertical-align:top;font-weight:bold;word-break:break-all";
const BUTTON =
  "display:inline-block;padding:14px 24px;border-radius:8px;background:#b4451c;color:#ffffff;font-weight:bold;text-decoration:none";

type Surroundings = { subject: string; shop: string; foot: string[]; locale: string };

/** A mail as HTML, with nothing in it that is loaded from elsewhere. Read in order, it says what the text says. */
export function letterHtml(letter: Letter, { subject, shop, foot, locale }: Surroundings): string {
  const { title, lead, facts, items, action, also, notes } = letter;
  const parts = [
    `<p style="font-weight:bold">${escapeHtml(shop)}</p>`,
    `<h1 style="font-size:24px;line-height:1.3">${escapeHtml(title)}</h1>`,
    paragraph(lead),
    table(facts),
    ...(items ? [`<h2 style="font-size:18px">${escapeHtml(items.title)}</h2>`, table(items.rows)] : []),
    `<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="${BUTTON}">${escapeHtml(action.text)}</a></p>`,
    ...(also ? [`<p><a href="${escapeHtml(also.href)}">${escapeHtml(also.text)}</a></p>`] : []),
    ...notes.map(paragraph),
    `<hr>`,
    ...foot.map((line) => `<p style="font-size:14px">${escapeHtml(line)}</p>`),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${BODY}">
<main style="${COLUMN}">
${parts.join("\n")}
</main>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function table(facts: Fact[]): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="${NAME}">${escapeHtml(label)}</th><td style="${VALUE}">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="${TABLE}">\n${rows.join("\n")}\n</table>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
