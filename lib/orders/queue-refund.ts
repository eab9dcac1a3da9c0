import type { Transaction } from "@/db/client";
import { insertRefund } from "@/db/queries/money-back";
import type { LockedOrder } from "@/db/queries/orders";
import { type PaymentRow, saveEvent } from "@/db/queries/payments";
import type { Env } from "@/lib/env";
import { queueMessages } from "@/lib/mail/queue-messages";
import { accountNeeded } from "./messages-of";
import { newRefundId } from "./refund-id";

/**
 * Writes a refund of an order's accepted payment, in the transaction that holds the order's lock and has made sure that
 * so much is left. @returns its id.
 */
export async function queueRefund(
  tx: Transaction,
  {
    order,
    accepted,
    amount,
    reason,
    by,
    env,
  }: { order: LockedOrder; accepted: PaymentRow; amount: number; reason: string; by: string; env: Env },
): Promise<string> {
  const { merchantUid } = order;
  const { impUid } = accepted;
  const id = newRefundId();
  // Money that came into a virtual account has no way back of its own.
  const status = accepted.vbankNum === null ? ("wanted" as const) : ("needs_account" as const);
  await insertRefund(tx, {
    id,
    merchantUid,
    impUid,
    amount,
    status,
    reason,
    requestedBy: by,
    nextAt: status === "wanted" ? order.now : null,
  });
  await saveEvent(tx, {
    merchantUid,
    impUid,
    source: "person",
    actor: by,
    decision: "request_refund",
    reason,
    orderStatus: order.status,
    detail: { refund: id, amount, status },
  });
  if (status === "needs_account") {
    await queueMessages(tx, env, [accountNeeded({ ...accepted, id, amount })]);
  }
  return id;
}
