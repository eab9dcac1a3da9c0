import { insertRefund, listRefundRows } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { listPaymentRows, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { openRefundTotal, refundFor } from "@/lib/payments/refund";
import { heldBy } from "@/lib/payments/stage";
import { readingOfRow } from "./facts";
import { accountNeeded } from "./messages-of";
import { newRefundId } from "./refund-id";
import { getShop, type Shop } from "./shop";

type Request = {
  merchantUid: string;
  /** Won; null for all that is left. */
  amount: number | null;
  reason: string;
  /** The person who asks, for the timeline. */
  by: string;
  shop?: Shop;
};

/**
 * Queues a refund of an order's accepted payment. What is on its way already counts against what is left, under the
 * order's lock, so that any number of requests together never ask for more than was paid.
 * @returns the refund's id and won. @throws AppError: order_not_found, order_closed (nothing was accepted),
 * refund_too_large (with `available`).
 */
export async function requestRefund({ merchantUid, amount, reason, by, shop = getShop() }: Request) {
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) throw new AppError("order_not_found");
    const payments = await listPaymentRows(tx, merchantUid);
    const accepted = payments.find((row) => row.decision === "accepted");
    if (!accepted || order.status !== "paid") throw new AppError("order_closed");

    const open = openRefundTotal(
      (await listRefundRows(tx, merchantUid)).filter(({ impUid }) => impUid === accepted.impUid),
    );
    const available = refundFor({ held: heldBy(readingOfRow(accepted)), open });
    const wanted = amount ?? available;
    if (!Number.isSafeInteger(wanted) || wanted <= 0 || wanted > available) {
      throw new AppError("refund_too_large", { extra: { available } });
    }
    const id = newRefundId();
    // Money that came into a virtual account has no way back of its own.
    const needsAccount = accepted.vbankNum !== null;
    await insertRefund(tx, {
      id,
      merchantUid,
      impUid: accepted.impUid,
      amount: wanted,
      status: needsAccount ? "needs_account" : "wanted",
      reason,
      requestedBy: by,
      nextAt: needsAccount ? null : order.now,
    });
    await saveEvent(tx, {
      merchantUid,
      impUid: accepted.impUid,
      source: "person",
      actor: by,
      decision: "request_refund",
      reason,
      orderStatus: order.status,
      detail: { refund: id, amount: wanted, status: needsAccount ? "needs_account" : "wanted" },
    });
    if (needsAccount) {
      await queueMessages(tx, shop.env, [accountNeeded({ ...accepted, id, amount: wanted })]);
    }
    return { id, amount: wanted };
  });
}
