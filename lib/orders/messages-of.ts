import type { NewMessage } from "@/db/queries/outbox";
import { after, dueOf } from "./facts";
import type { Settling } from "./settlement";

/** How long before its deadline a deposit is reminded of: a quarter of the time that there is. */
const REMINDED_SHARE = 0.25;
/** Shorter than this, the account itself was news enough. */
const LEAST_REMINDER_SECONDS = 600;

/** What the buyer is told of a verdict. The subjects follow from what was seen, so that a repetition tells nothing anew. */
export function messagesOf(settling: Settling): NewMessage[] {
  const { books, seen, verdict } = settling;
  const about = { merchantUid: books.order.merchantUid, impUid: seen.impUid };
  const messages: NewMessage[] = [];
  if (verdict.kind === "accept") messages.push({ ...about, kind: "order_paid", subject: seen.impUid });
  // Of two accounts the buyer is told of the one that stays.
  if (verdict.kind === "await_deposit" && !verdict.close.includes(seen.impUid)) {
    messages.push({ ...about, kind: "account_issued", subject: seen.impUid });
    messages.push(...reminderOf(settling));
  }
  const known = books.payments.find(({ impUid }) => impUid === seen.impUid);
  const back = seen.cancelAmount - (known?.cancelAmount ?? 0);
  const kind = verdict.decision === "accepted" ? "refunded" : "sent_back";
  const isOurs = verdict.decision === "accepted" || verdict.decision === "refused";
  if (verdict.kind !== "nothing" && isOurs && back > 0) {
    // By how much has gone back in all, whoever sent it and however many sendings are seen at once.
    messages.push({ ...about, kind, subject: `${seen.impUid}.${seen.cancelAmount}`, amount: back });
  }
  return messages;
}

function reminderOf({ books: { order }, seen, env }: Settling): NewMessage[] {
  const due = dueOf(order, seen, env);
  const before = ((due.getTime() - order.now.getTime()) / 1000) * REMINDED_SHARE;
  if (before < LEAST_REMINDER_SECONDS) return [];
  const { merchantUid } = order;
  const { impUid } = seen;
  return [{ merchantUid, impUid, kind: "deposit_reminder", subject: impUid, nextAt: after(due, -before) }];
}

/** Money that came into a virtual account waits for one that it can go to; `id` is the refund's. */
export function accountNeeded(refund: {
  merchantUid: string;
  impUid: string;
  id: string;
  amount: number;
}): NewMessage {
  const { merchantUid, impUid, id, amount } = refund;
  return { merchantUid, impUid, kind: "account_needed", subject: id, amount };
}
