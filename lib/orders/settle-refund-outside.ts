import { reopenSettled } from "@/db/queries/attention";
import { findRefund, updateRefund } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { RefundStatus } from "@/lib/payments/status";
import { lookAgain } from "./look-again";
import { getRefund } from "./retry-refund";
import { getShop, type Shop } from "./shop";

type Settling = {
  refundId: string;
  /** How it went back, such as `transferred on 3 May`. It stands in the timeline. */
  note: string;
  /** The person's id. */
  by: string;
  shop?: Shop;
};

/**
 * A person has given the money back in another way, such as by a transfer of their own. The gateway goes on holding
 * what it holds; nothing more is sent for it. The gateway is asked just before: what has gone back there after all
 * ends the refund as done instead.
 * @returns the refund's state now. @throws AppError: not_found, refund_not_waiting (also while it may still be carried
 * out), payment_not_found, gateway_unavailable.
 */
export async function settleRefundOutside({
  refundId,
  note,
  by,
  shop = getShop(),
}: Settling): Promise<RefundStatus> {
  const { impUid, merchantUid } = await getRefund(shop, refundId);
  await lookAgain({ impUid, by, shop });
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    const refund = await findRefund(tx, refundId);
    if (!order || !refund) throw new AppError("not_found");
    if (refund.status === "done" || refund.status === "void") return refund.status;
    if (refund.status !== "refused" && refund.status !== "needs_account") {
      throw new AppError("refund_not_waiting");
    }
    const status = "settled_outside";
    await updateRefund(tx, refundId, { status, accountCipher: null, nextAt: null, leasedUntil: null });
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision: "settle_refund_outside",
      reason: note,
      orderStatus: order.status,
      detail: { refund: refundId, amount: refund.amount, status },
    });
    return status;
  });
}

/**
 * Takes that back: it was a mistake, and the refund stands before a person again.
 * @throws AppError: not_found, refund_not_waiting.
 */
export async function reopenRefund({
  refundId,
  by,
  shop = getShop(),
}: Omit<Settling, "note">): Promise<void> {
  const { impUid, merchantUid, amount } = await getRefund(shop, refundId);
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order || !(await reopenSettled(tx, refundId))) throw new AppError("refund_not_waiting");
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision: "reopen_refund",
      orderStatus: order.status,
      detail: { refund: refundId, amount, status: "refused" },
    });
  });
}
