import { deleteDismissal } from "@/db/queries/attention";
import { findReceiptRow, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { findPaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { getShop, type Shop } from "./shop";

/**
 * Has a cash receipt tried once more that was given up. The caller runs what is due (`runDue`); what a person has issued
 * in the gateway's console by hand is found there then.
 * @throws AppError: payment_not_found, not_found when nobody has given up on it.
 */
export async function retryReceipt({
  impUid,
  by,
  shop = getShop(),
}: {
  impUid: string;
  /** The person's id. */
  by: string;
  shop?: Pick<Shop, "db">;
}): Promise<void> {
  const payment = await findPaymentRow(shop.db, impUid);
  if (!payment) throw new AppError("payment_not_found");
  const { merchantUid } = payment;
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    const receipt = await findReceiptRow(tx, merchantUid);
    if (!order || receipt?.status !== "refused" || receipt.impUid !== impUid) throw new AppError("not_found");
    await updateReceipt(tx, merchantUid, {
      status: "wanted",
      attempts: 0,
      nextAt: inSeconds(0),
      leasedUntil: null,
      lastError: null,
    });
    await deleteDismissal(tx, "receipt_refused", impUid);
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision: "retry_receipt",
      orderStatus: order.status,
    });
  });
}
