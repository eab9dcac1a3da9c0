import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { listRefusals, type OrderHead } from "./order-head";

/** The page's h1 and the sentence below it. Amounts in won. */
export function titleTexts(
  head: OrderHead,
  order: OrderView,
  locale: Locale,
): { title: string; lead: string } {
  const { head: texts, refusal } = getMessages(locale).orders;
  const isBack = head === "refused" && listRefusals(order).every(({ state }) => state === "done");
  if (isBack) return { title: refusal.doneTitle, lead: texts.refusedLead };
  const lead = texts[`${head}Lead`];
  return {
    title: texts[`${head}Title`],
    lead: head === "refunded" ? fill(lead, { amount: formatWon(order.refunded, locale) }) : lead,
  };
}
