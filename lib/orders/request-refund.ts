import { listRefundRows } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { listPaymentRows } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { openRefundTotal, refundFor } from "@/lib/payments/refund";
import { heldBy } from "@/lib/payments/stage";
import { readingOfRow } from "./facts";
import { queueRefund } from "./queue-refund";
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
    const id = await queueRefund(tx, { order, accepted, amount: wanted, reason, by, env: shop.env });
    return { id, amount: wanted };
  });
}
