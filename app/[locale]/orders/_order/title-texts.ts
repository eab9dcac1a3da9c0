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
  { mayGiveAccount, locale }: { mayGiveAccount: boolean; locale: Locale },
): { title: string; lead: string } {
  const { head: texts, refusal } = getMessages(locale).orders;
  const isBack = head === "refused" && listRefusals(order).every(({ state }) => state === "done");
  if (isBack) return { title: refusal.doneTitle, lead: texts.refusedLead };
  const outside = order.refunds.filter(({ status }) => status === "settled_outside");
  const back = outside.reduce((sum, { amount }) => sum + amount, order.refunded);
  const lead = texts[leadOf(head, order, mayGiveAccount)];
  return { title: texts[`${head}Title`], lead: fill(lead, { amount: formatWon(back, locale) }) };
}

/** Money that is on its way back, or waits for an account that this viewer may name, is told as such. */
function leadOf(
  head: OrderHead,
  { refunds }: OrderView,
  mayGiveAccount: boolean,
): keyof Messages["orders"]["head"] {
  if (head !== "cancelling" && head !== "returned" && head !== "reduced") return `${head}Lead`;
  if (mayGiveAccount && refunds.some(({ status }) => status === "needs_account")) return "needsAccountLead";
  const isOpen = refunds.some(isOpenRefund);
  if (head === "reduced") return isOpen ? "reducingLead" : "reducedLead";
  return head === "cancelling" || isOpen ? "refundingLead" : "returnedLead";
}
