import { formatWon } from "@/lib/i18n/format";
import { refundMethod } from "@/lib/payments/refund";
import type { Case } from "./case";
import { goodsOf } from "./claim-letters";
import type { Fact, Letter } from "./letter";
import { actionOf, numberFact } from "./order-letters";

/** Money of the accepted payment that went back: all of it, or a part with what is left. */
export function refundedLetter(given: Case): Letter {
  const { order, texts } = given;
  const { refunded } = texts.mail;
  const left = order.total - order.refunded;
  const isWhole = left === 0;
  return {
    title: isWhole ? refunded.title : refunded.partTitle,
    lead: isWhole ? refunded.lead : refunded.partLead,
    facts: [
      ...claimFacts(given),
      amountFact(given, refunded.amount),
      ...(isWhole ? [] : [{ label: refunded.left, value: formatWon(left, order.locale) }]),
      numberFact(given),
    ],
    action: actionOf(given),
    notes: [daysOf(given)],
  };
}

/** Which goods it is for, and what was taken off for their postage. */
function claimFacts(given: Case): Fact[] {
  const { claim, order, texts } = given;
  if (!claim) return [];
  const { claim: words } = texts.mail;
  return [
    { label: words.goods, value: goodsOf(given, claim) },
    ...(claim.postage > 0 ? [{ label: words.postage, value: formatWon(claim.postage, order.locale) }] : []),
  ];
}

/** Money of a payment that was never taken for the order. */
export function sentBackLetter(given: Case): Letter | null {
  const { texts, payment } = given;
  if (!payment?.refusal) return null;
  const { sentBack } = texts.mail;
  return {
    title: sentBack.title,
    lead: sentBack.why[payment.refusal],
    facts: [amountFact(given, sentBack.amount), numberFact(given)],
    action: actionOf(given),
    notes: [daysOf(given)],
  };
}

export function accountNeededLetter(given: Case): Letter | null {
  if (!given.waitsForAccount) return null;
  const { accountNeeded } = given.texts.mail;
  return {
    title: accountNeeded.title,
    lead: accountNeeded.lead,
    facts: [amountFact(given, accountNeeded.amount), numberFact(given)],
    action: { ...actionOf(given), text: accountNeeded.action },
    notes: [accountNeeded.note],
  };
}

/** A payment in another currency was refused, and goes back to the cent. */
function amountFact({ message, payment, order }: Case, label: string): Fact {
  const amount = message.amount ?? 0;
  const currency = payment?.currency ?? "KRW";
  return { label, value: currency === "KRW" ? formatWon(amount, order.locale) : `${currency} ${amount}` };
}

/** How long it takes until the money is there. */
function daysOf({ order, payment, texts }: Case): string {
  const method = payment?.vbankNum ? "vbank" : (payment?.payMethod ?? order.payMethod);
  return texts.orders.refusal.days[refundMethod(method)];
}
