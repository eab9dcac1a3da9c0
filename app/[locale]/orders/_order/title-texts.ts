import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";
import { isOpenRefund } from "@/lib/payments/refund";
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
  const amount = formatWon(order.refunded, locale);
  return { title: texts[`${head}Title`], lead: fill(texts[leadOf(head, order)], { amount }) };
}

/** Money that is on its way back, or waits for an account to go to, is told as such. */
function leadOf(head: OrderHead, { refunds }: OrderView): keyof Messages["orders"]["head"] {
  if (head !== "cancelling" && head !== "returned") return `${head}Lead`;
  if (refunds.some(({ status }) => status === "needs_account")) return "needsAccountLead";
  return refunds.some(isOpenRefund) || head === "cancelling" ? "refundingLead" : "returnedLead";
}
