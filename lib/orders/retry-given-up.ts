import type { Transaction } from "@/db/client";
import { deleteDismissal } from "@/db/queries/attention";
import { findReceiptRow, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds, listClosings, updateClosing } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { findMessageOrder, listGivenUp, reviveMessage } from "@/db/queries/outbox";
import { findPaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError, isAppError } from "@/lib/errors";
import type { AttentionKind } from "./list-attention";
import { getShop, type Shop } from "./shop";

type Retrying = {
  /** The person's id. */
  by: string;
  shop?: Pick<Shop, "db">;
};
type RetryingPayment = Retrying & { impUid: string };

const ANEW = { attempts: 0, leasedUntil: null, lastError: null };

/**
 * Has an account closed once more that the gateway would not close. The caller runs what is due (`runDue`).
 * @throws AppError: payment_not_found, not_found when nobody has given up on it.
 */
export function retryClosing(retrying: RetryingPayment): Promise<void> {
  return retryOfPayment(retrying, {
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
export function retryReceipt(retrying: RetryingPayment): Promise<void> {
  return retryOfPayment(retrying, {
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

/**
 * Has a mail sent once more that was given up. The caller runs what is due (`runDue`).
 * @throws AppError: not_found when there is no such message, or nobody has given up on it.
 */
export async function retryMessage({ id, by, shop = getShop() }: Retrying & { id: string }): Promise<void> {
  const merchantUid = UUID.test(id) ? await findMessageOrder(shop.db, id) : null;
  if (merchantUid === null) throw new AppError("not_found");
  await retry({
    about: { kind: "message_given_up", subject: id, merchantUid, impUid: null },
    decision: "retry_message",
    by,
    shop,
    begin: (tx) => reviveMessage(tx, id),
  });
}

/**
 * All mail that was given up and that nobody has let be, after a day without a mail server, say. The sweep sends it.
 * @returns how many.
 */
export async function retryAllMail({ by, shop = getShop() }: Retrying): Promise<number> {
  let retried = 0;
  for (const id of await listGivenUp(shop.db)) {
    try {
      await retryMessage({ id, by, shop });
      retried += 1;
    } catch (error) {
      // Somebody else has just done so.
      if (!isAppError(error) || error.code !== "not_found") throw error;
    }
  }
  return retried;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type PaymentGivenUp = {
  kind: AttentionKind;
  decision: string;
  begin(tx: Transaction, payment: { impUid: string; merchantUid: string }): Promise<boolean>;
};

async function retryOfPayment(
  { impUid, by, shop = getShop() }: RetryingPayment,
  { kind, decision, begin }: PaymentGivenUp,
): Promise<void> {
  const payment = await findPaymentRow(shop.db, impUid);
  if (!payment) throw new AppError("payment_not_found");
  const { merchantUid } = payment;
  await retry({
    about: { kind, subject: impUid, merchantUid, impUid },
    decision,
    by,
    shop,
    begin: (tx) => begin(tx, { impUid, merchantUid }),
  });
}

type GivenUp = Required<Retrying> & {
  about: { kind: AttentionKind; subject: string; merchantUid: string; impUid: string | null };
  decision: string;
  /** Under the order's lock. @returns whether it had been given up. */
  begin(tx: Transaction): Promise<boolean>;
};

async function retry({ about, decision, by, shop, begin }: GivenUp): Promise<void> {
  const { kind, subject, merchantUid, impUid } = about;
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order || !(await begin(tx))) throw new AppError("not_found");
    await deleteDismissal(tx, kind, subject);
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
