import type { OrderLineRow, OrderRow } from "@/db/queries/orders";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Fact, Letter } from "./letter";
import { letterHtml } from "./letter-html";

export type Rendered = { subject: string; text: string; html: string };

type Rendering = {
  order: Pick<OrderRow, "locale">;
  lines: Pick<OrderLineRow, "name">[];
  /** Whether the shop takes real money; any other one says so. */
  isLive: boolean;
};

export function renderLetter(letter: Letter, { order, lines, isLive }: Rendering): Rendered {
  const { locale } = order;
  const { mail, common } = getMessages(locale);
  const shop = common.shopName;
  const subject = fill(mail.subject, { shop, title: letter.title, goods: goodsOf(lines, locale) });
  const foot = [mail.why, fill(mail.safe, { shop }), ...(isLive ? [] : [mail.test])];
  return {
    subject,
    text: letterText(letter, foot),
    html: letterHtml(letter, { subject, shop, foot, locale }),
  };
}

/** `청자 상감 다관 외 1건` */
function goodsOf(lines: Rendering["lines"], locale: Locale): string {
  const first = lines[0]?.name[locale] ?? "";
  const more = lines.length - 1;
  return more > 0 ? fill(getMessages(locale).mail.goods, { first, more }) : first;
}

/** A mail as text, with the same in the same order. */
export function letterText(
  { title, lead, facts, items, action, also, notes }: Letter,
  foot: string[],
): string {
  const blocks = [
    title,
    lead,
    rows(facts),
    items && `${items.title}\n${rows(items.rows)}`,
    `${action.text}: ${action.href}`,
    also && `${also.text}: ${also.href}`,
    ...notes,
    `--\n${foot.join("\n")}`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function rows(facts: Fact[]): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
}
