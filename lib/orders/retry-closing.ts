import { deleteDismissal } from "@/db/queries/attention";
import { inSeconds, listClosings, updateClosing } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { findPaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { getShop, type Shop } from "./shop";

/**
 * Has an account closed once more that the gateway would not close. The caller runs what is due (`runDue`).
 * @throws AppError: payment_not_found, not_found when nobody has given up on it.
 */
export async function retryClosing({
  impUid,
  by,
  shop = getShop(),
}: {
  impUid: string;
  /** The person's id. */
  by: string;
  shop?: Shop;
}): Promise<void> {
  const payment = await findPaymentRow(shop.db, impUid);
  if (!payment) throw new AppError("payment_not_found");
  const { merchantUid } = payment;
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    const closing = (await listClosings(tx, merchantUid)).find((row) => row.impUid === impUid);
    if (!order || closing?.status !== "refused") throw new AppError("not_found");
    await updateClosing(tx, impUid, {
      status: "unknown",
      attempts: 0,
      nextAt: inSeconds(0),
      leasedUntil: null,
      lastError: null,
    });
    await deleteDismissal(tx, "account_not_closed", impUid);
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision: "retry_closing",
      orderStatus: order.status,
    });
  });
}
