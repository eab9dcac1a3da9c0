import {
  findRefund,
  inSeconds,
  type RefundChange,
  type RefundRow,
  updateRefund,
} from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { findPaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { RefundAccount } from "@/lib/payments/gateway";
import { heldBy } from "@/lib/payments/stage";
import type { RefundStatus } from "@/lib/payments/status";
import { seal } from "@/lib/sealing";
import { seenOf } from "./facts";
import { lookAgain } from "./look-again";
import { getShop, type Shop } from "./shop";

type Retrying = {
  refundId: string;
  /** Where the buyer has told the person one; a deposit that goes back needs it. */
  account?: RefundAccount;
  /** The person's id. */
  by: string;
  shop?: Shop;
};

/**
 * Lets a refund go once more that stands before a person, after a look at the gateway just then: what has gone back
 * meanwhile is found, and is not sent again. The caller runs what is due (`runDue`).
 * @returns the refund's state now: `done` or `void` when the look found that nothing is left to do.
 * @throws AppError: not_found, refund_not_waiting, invalid_request (an account is needed), payment_not_found,
 * gateway_unavailable.
 */
export async function retryRefund({
  refundId,
  account,
  by,
  shop = getShop(),
}: Retrying): Promise<RefundStatus> {
  const { impUid, merchantUid } = await getRefund(shop, refundId);
  const left = heldBy(seenOf(await lookAgain({ impUid, by, shop })));
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    const refund = await findRefund(tx, refundId);
    if (!order || !refund) throw new AppError("not_found");
    if (refund.status === "done" || refund.status === "void") return refund.status;
    const change = changeFor(refund, { left, account });
    const isSealed = change.accountCipher ?? refund.accountCipher;
    if (!isSealed && (await findPaymentRow(tx, impUid))?.vbankNum) {
      throw new AppError("invalid_request", { errors: [{ path: "account", code: "required" }] });
    }
    await updateRefund(tx, refundId, change);
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision: "retry_refund",
      orderStatus: order.status,
      detail: { refund: refundId, amount: change.amount ?? refund.amount, status: change.status },
    });
    return change.status;
  });
}

/** @throws AppError(not_found) */
export async function getRefund({ db }: Shop, id: string): Promise<RefundRow> {
  const refund = await findRefund(db, id);
  if (!refund) throw new AppError("not_found");
  return refund;
}

function changeFor(
  refund: RefundRow,
  { left, account }: { left: number; account: RefundAccount | undefined },
): RefundChange {
  const now = {
    nextAt: inSeconds(0),
    lastError: null,
    ...(account && { accountCipher: seal(JSON.stringify(account), refund.id) }),
  };
  switch (refund.status) {
    case "sent":
    case "unknown":
      // It may have been carried out: looked up first as ever, only sooner.
      return { ...now, status: refund.status };
    case "needs_account":
      return { ...now, status: "wanted" };
    case "refused":
      // Sent before with this very checksum: it is looked up, and then says the same again.
      if (refund.checksum === left) return { ...now, status: "unknown" };
      // Another sum is left than it was sent for, to which the look has cut it; a person says that this was not us.
      return { ...now, status: "wanted", checksum: null };
    case "wanted":
    case "done":
    case "void":
    case "settled_outside":
      throw new AppError("refund_not_waiting");
  }
}
