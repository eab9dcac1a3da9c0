import { formatDateTime, formatWon } from "@/lib/i18n/format";
import type { Case } from "./case";
import type { Letter } from "./letter";
import { actionOf, numberFact } from "./order-letters";

export function accountLetter(given: Case): Letter | null {
  const { account, reminder } = given.texts.mail;
  const open = openAccount(given);
  if (!open) return null;
  const { title, lead } = given.message.kind === "deposit_reminder" ? reminder : account;
  return {
    title,
    lead,
    facts: [...factsOf(given, open), numberFact(given)],
    action: actionOf(given),
    notes: [account.exact, account.late],
  };
}

/** The end of an order that an account was told for. */
export function cancelledLetter(given: Case): Letter | null {
  const { message, order, texts } = given;
  if (order.status !== "cancelled" && order.status !== "expired") return null;
  const { ended } = texts.mail;
  // It may have run out of time, or given way to another one.
  const isLate =
    order.status === "expired" && order.vbankDueAt !== null && order.vbankDueAt <= message.createdAt;
  return {
    title: isLate ? ended.lateTitle : ended.title,
    lead: ended.lead,
    facts: [numberFact(given)],
    action: actionOf(given),
    // A deposit that is on its way, or came with another sum, is told of in a mail of its own.
    notes: [ended.note],
  };
}

type OpenAccount = { bank: string; number: string; holder: string | null; due: Date };

/** The account as long as somebody should still pay into it. */
function openAccount({ order, payment, now }: Case): OpenAccount | null {
  if (order.status !== "awaiting_deposit") return null;
  if (payment?.decision !== "awaiting_deposit" || !payment.vbankNum) return null;
  const due = payment.vbankDueAt ?? order.vbankDueAt ?? order.expiresAt;
  if (due <= now) return null;
  const { vbankName, vbankCode, vbankNum: number, vbankHolder: holder } = payment;
  return { bank: vbankName ?? vbankCode ?? "", number, holder, due };
}

function factsOf({ order, texts }: Case, { bank, number, holder, due }: OpenAccount): Letter["facts"] {
  const { account } = texts.orders;
  return [
    { label: account.bank, value: bank },
    { label: account.accountNumber, value: number },
    ...(holder ? [{ label: account.holder, value: holder }] : []),
    { label: account.amount, value: formatWon(order.total, order.locale) },
    { label: account.due, value: formatDateTime(due, order.locale) },
  ];
}
