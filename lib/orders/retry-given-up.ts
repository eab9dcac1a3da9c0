import type { Transaction } from "@/db/client";
import { deleteDismissal } from "@/db/queries/attention";
import { findReceiptRow, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds, listClosings, updateClosing } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { findPaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { AttentionKind } from "./list-attention";
import { getShop, type Shop } from "./shop";

type Retrying = {
  impUid: string;
  /** The person's id. */
  by: string;
  shop?: Pick<Shop, "db">;
};

const ANEW = { attempts: 0, leasedUntil: null, lastError: null };

/**
 * Has an account closed once more that the gateway would not close. The caller runs what is due (`runDue`).
 * @throws AppError: payment_not_found, not_found when nobody has given up on it.
 */
export function retryClosing(retrying: Retrying): Promise<void> {
  return retry(retrying, {
    kind: "account_not_closed",
    decision: "retry_closing",
    async begin(tx, { impUid, merchantUid }) {
      const closing = (await listClosings(tx, merchantUid)).find((row) => row.impUid === impUid);
      if (closing?.status !== "refused") return false;
      await updateClosing(tx, impUid, { ...ANEW, status: "unknown", nextAt: inSeconds(0) });
      return true;
    },
  });
}

/**
 * Has a cash receipt tried once more that was given up. The caller runs what is due (`runDue`); what a person has issued
 * in the gateway's console by hand is found there then.
 * @throws AppError: payment_not_found, not_found when nobody has given up on it.
 */
export function retryReceipt(retrying: Retrying): Promise<void> {
  return retry(retrying, {
    kind: "receipt_refused",
    decision: "retry_receipt",
    async begin(tx, { impUid, merchantUid }) {
      const receipt = await findReceiptRow(tx, merchantUid);
      if (receipt?.status !== "refused" || receipt.impUid !== impUid) return false;
      await updateReceipt(tx, merchantUid, { ...ANEW, status: "wanted", nextAt: inSeconds(0) });
      return true;
    },
  });
}

type GivenUp = {
  kind: AttentionKind;
  decision: string;
  /** Under the order's lock. @returns whether it had been given up. */
  begin(tx: Transaction, payment: { impUid: string; merchantUid: string }): Promise<boolean>;
};

async function retry(
  { impUid, by, shop = getShop() }: Retrying,
  { kind, decision, begin }: GivenUp,
): Promise<void> {
  const payment = await findPaymentRow(shop.db, impUid);
  if (!payment) throw new AppError("payment_not_found");
  const { merchantUid } = payment;
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order || !(await begin(tx, { impUid, merchantUid }))) throw new AppError("not_found");
    await deleteDismissal(tx, kind, impUid);
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "person",
      actor: by,
      decision,
      orderStatus: order.status,
    });
  });
}
