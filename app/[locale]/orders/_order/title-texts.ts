import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { isOpenClaim } from "@/lib/payments/claim";
import { isOpenRefund } from "@/lib/payments/refund";
import { listRefusals, type OrderHead } from "./order-head";

type TitleOptions = {
  mayGiveAccount: boolean;
  mayReturn: boolean;
  /** What was asked for since it was sent. */
  claims: readonly Pick<Aftercare["claims"][number], "kind" | "status">[];
  /** What was sent, its exchanges too. */
  parcels: readonly Pick<Aftercare["parcels"][number], "claimId" | "deliveredAt">[];
  locale: Locale;
};

/** The page's h1 and the sentence below it. Amounts in won. */
export function titleTexts(
  head: OrderHead,
  order: OrderView,
  { mayGiveAccount, mayReturn, claims, parcels, locale }: TitleOptions,
): { title: string; lead: string } {
  const { head: texts, refusal } = getMessages(locale).orders;
  const asked = claims.findLast(isOpenClaim);
  if (asked && (head === "shipped" || head === "delivered")) {
    const title = asked.kind === "exchange" ? texts.exchangeTitle : texts.returnTitle;
    return { title, lead: texts.claimLead };
  }
  if (head === "delivered" && parcels.some(({ claimId, deliveredAt }) => claimId && !deliveredAt)) {
    return { title: texts.exchangeShippedTitle, lead: texts.shippedLead };
  }
  if (head === "delivered" && mayReturn) {
    return { title: texts.deliveredTitle, lead: `${texts.deliveredLead} ${texts.deliveredHelp}` };
  }
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
  const isOpen = refunds.some(isOpenRefund);
  const isAsked = mayGiveAccount && refunds.some(({ status }) => status === "needs_account");
  if (head === "reduced")
    return isAsked ? "reducedNeedsAccountLead" : isOpen ? "reducingLead" : "reducedLead";
  if (isAsked) return "needsAccountLead";
  return head === "cancelling" || isOpen ? "refundingLead" : "returnedLead";
}
