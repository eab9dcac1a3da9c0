import type { Transaction } from "@/db/client";
import {
  finishRefund,
  insertClosings,
  insertRefund,
  type RefundChange,
  type RefundRow,
  updateRefund,
} from "@/db/queries/money-back";
import { type NewOrder, updateOrder } from "@/db/queries/orders";
import { flagPayment, saveEvent, savePayment } from "@/db/queries/payments";
import { moveStock } from "@/db/queries/stock";
import { queueMessages } from "@/lib/mail/queue-messages";
import { openRefundTotal, refundFor, settledOutsideTotal } from "@/lib/payments/refund";
import { heldBy, stageOf } from "@/lib/payments/stage";
import type { RefundStatus } from "@/lib/payments/status";
import { after, dueOf, seenOf } from "./facts";
import { accountNeeded, messagesOf } from "./messages-of";
import { toPaymentRow, withoutPayer } from "./payment-row";
import { newRefundId } from "./refund-id";
import type { Books, Settling } from "./settlement";
import { wantReceipt } from "./want-receipt";

/** Writes a verdict: payment, timeline, order, stock, refunds, accounts to close and mail, all in the caller's transaction. */
export async function applyVerdict(tx: Transaction, settling: Settling): Promise<void> {
  const { books, seen, verdict } = settling;
  const known = books.payments.find((row) => row.impUid === seen.impUid);
  if (!known || verdict.kind !== "nothing") {
    const refusal = verdict.reason ?? known?.refusal ?? null;
    const row = toPaymentRow(seen, { decision: verdict.decision, refusal, flag: verdict.flag });
    await savePayment(tx, books.order.separatedAt ? withoutPayer(row) : row);
  } else if (verdict.flag && verdict.flag !== "regressed") {
    await flagPayment(tx, seen.impUid, verdict.flag);
  }
  await writeEvent(tx, settling);
  await writeOrder(tx, settling);
  await writeStock(tx, settling);
  await writeRefunds(tx, settling);
  await wantReceipt(tx, { merchantUid: books.order.merchantUid, seen, verdict });
  await insertClosings(tx, books.order.merchantUid, verdict.close);
  await queueMessages(tx, settling.env, messagesOf(settling));
}

async function writeEvent(tx: Transaction, { books, seen, verdict, origin }: Settling): Promise<void> {
  await saveEvent(tx, {
    merchantUid: books.order.merchantUid,
    impUid: seen.impUid,
    source: origin.source,
    actor: origin.actor,
    requestId: origin.requestId ?? null,
    seenStatus: seen.status,
    seenAmount: seen.amount,
    seenCancelAmount: seen.cancelAmount,
    decision: verdict.kind,
    reason: verdict.reason ?? verdict.flag,
    orderStatus: verdict.orderStatus,
  });
}

async function writeOrder(tx: Transaction, { books, seen, verdict, env }: Settling): Promise<void> {
  const { order } = books;
  const change: Partial<NewOrder> = {};
  if (verdict.orderStatus !== order.status) change.status = verdict.orderStatus;

  const ofAccepted = verdict.decision === "accepted" && verdict.kind !== "nothing";
  if (ofAccepted && seen.cancelAmount !== order.refunded) change.refunded = seen.cancelAmount;
  if (verdict.kind === "accept") {
    Object.assign(change, { paidAt: seen.paidAt ?? order.now, dueAt: null });
  }
  // Of two accounts the one that stays sets the times, whichever was seen last.
  if (verdict.kind === "await_deposit" && !verdict.close.includes(seen.impUid)) {
    const due = dueOf(order, seen, env);
    Object.assign(change, {
      vbankDueAt: due,
      expiresAt: after(due, env.VBANK_GRACE_SECONDS),
      dueAt: after(order.now, FIRST_LOOK_SECONDS),
    });
  }
  if (order.status === "awaiting_deposit" && verdict.orderStatus === "pending") {
    // The account is gone: the shopper has a fresh hold to pay in another way, unless the time was over anyhow.
    change.expiresAt = earlier(order.expiresAt, after(order.now, env.ORDER_HOLD_SECONDS));
    change.dueAt = order.now;
  }
  if (Object.keys(change).length > 0) await updateOrder(tx, order.merchantUid, change);
}

/** How soon an account that was just issued is looked at for the first time. */
const FIRST_LOOK_SECONDS = 5;

async function writeStock(tx: Transaction, { books, verdict, origin }: Settling): Promise<void> {
  const { order, lines } = books;
  const units = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  const by = { units, merchantUid: order.merchantUid, author: origin.source };
  switch (verdict.stock) {
    case "keep":
      return;
    case "sell":
      return moveStock(tx, [
        { kind: "released", ...by },
        { kind: "sold", ...by },
      ]);
    case "take_and_sell":
      return moveStock(tx, [{ kind: "sold", ...by }]);
    case "take_and_hold":
      return moveStock(tx, [{ kind: "held", ...by }]);
    case "return":
      // What the shopper has cancelled is back on the shelf already.
      return moveStock(tx, [{ kind: "returned", ...by, units: notYetBack(lines) }]);
  }
}

function notYetBack(lines: Books["lines"]) {
  return lines
    .map(({ variantId, quantity, cancelledQuantity }) => ({
      variantId,
      quantity: quantity - cancelledQuantity,
    }))
    .filter(({ quantity }) => quantity > 0);
}

async function writeRefunds(tx: Transaction, settling: Settling): Promise<void> {
  const { books, seen, verdict } = settling;
  const mine = books.refunds.filter((refund) => refund.impUid === seen.impUid);
  for (const refund of mine) {
    const found = seen.cancellations.find((row) => row.reason?.includes(`[${refund.id}]`));
    if (!found || refund.status === "done") continue;
    Object.assign(refund, { status: "done" });
    const { cancelledAt, cancellationId } = found;
    await finishRefund(tx, refund.id, { doneAt: cancelledAt ?? books.order.now, cancellationId });
    await writeRefundEvent(tx, settling, { id: refund.id, amount: refund.amount, status: "done" });
  }
  await cutIdleRefunds(tx, settling, mine);
  if (!verdict.refund) return;
  const known = books.payments.find((row) => row.impUid === seen.impUid);
  const amount = refundFor({ held: heldBy(seenOf(seen)), open: openRefundTotal(mine) });
  if (amount === 0) return;
  // Money that came into a virtual account has no way back of its own.
  const status = seen.account === null ? "wanted" : "needs_account";
  const id = newRefundId();
  await insertRefund(tx, {
    id,
    merchantUid: books.order.merchantUid,
    impUid: seen.impUid,
    amount,
    status,
    // Money that came in on a payment which was refused before goes back for that refusal's reason.
    reason: verdict.reason ?? known?.refusal ?? "order_closed",
    requestedBy: "settle",
    nextAt: status === "wanted" ? books.order.now : null,
  });
  await writeRefundEvent(tx, settling, { id, amount, status });
  if (status === "needs_account") {
    await queueMessages(tx, settling.env, [accountNeeded({ ...seen, id, amount })]);
  }
}

/**
 * What nobody has sent yet, in the order in which it keeps its claim: first what goes out by itself. One that is sent or
 * unclear may be the very cancel that is seen: whoever sent it finds that out.
 */
const IDLE = ["wanted", "needs_account", "refused"] as const satisfies readonly RefundStatus[];

/** What somebody else has sent back is not asked for again, nor is a person asked what to do about it. */
async function cutIdleRefunds(tx: Transaction, settling: Settling, mine: RefundRow[]): Promise<void> {
  const seen = seenOf(settling.seen);
  if (heldBy(seen) === 0 && stageOf(seen) !== "cancelled") return;
  let left = refundFor({ held: heldBy(seen), open: settledOutsideTotal(mine) });
  for (const refund of IDLE.flatMap((status) => mine.filter((one) => one.status === status))) {
    const amount = Math.min(refund.amount, left);
    left -= amount;
    if (amount === refund.amount) continue;
    const cut: RefundChange =
      amount > 0 ? { amount, status: refund.status } : { status: "void", accountCipher: null, nextAt: null };
    Object.assign(refund, cut);
    await updateRefund(tx, refund.id, cut);
    await writeRefundEvent(tx, settling, refund, amount > 0 ? "refund_cut" : "refund_void");
  }
}

async function writeRefundEvent(
  tx: Transaction,
  { books, seen, origin }: Settling,
  { id, amount, status }: { id: string; amount: number; status: RefundStatus },
  decision = `refund_${status}`,
): Promise<void> {
  await saveEvent(tx, {
    merchantUid: books.order.merchantUid,
    impUid: seen.impUid,
    source: "refund",
    actor: origin.actor,
    requestId: origin.requestId ?? null,
    decision,
    detail: { refund: id, amount, status },
  });
}

const earlier = (left: Date, right: Date) => (left < right ? left : right);
