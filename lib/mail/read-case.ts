import { type ClaimRow, listClaims, listShipments } from "@/db/queries/claims";
import { findRefund } from "@/db/queries/money-back";
import { findOrderRow, listOrderLines } from "@/db/queries/orders";
import { listRefundsDoneWith, type OutboxRow } from "@/db/queries/outbox";
import { findPaymentRow } from "@/db/queries/payments";
import { getMessages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import type { Case } from "./letters/case";
import type { Post } from "./send-mail";

/** Reads what a message is to be written from. @returns null where its order is gone. */
export async function readCase({ db, env }: Post, message: OutboxRow): Promise<Case | null> {
  const { merchantUid, impUid, kind, subject } = message;
  const [order, lines, payment, refund, parcels, claims, refundsDone] = await Promise.all([
    findOrderRow(db, merchantUid),
    listOrderLines(db, merchantUid),
    impUid ? findPaymentRow(db, impUid) : null,
    kind === "account_needed" ? findRefund(db, subject) : null,
    kind === "order_shipped" ? listShipments(db, merchantUid) : [],
    kind.startsWith("claim_") || kind === "refunded" ? listClaims(db, merchantUid) : [],
    kind === "refunded" ? listRefundsDoneWith(db, message.id) : [],
  ]);
  if (!order) return null;
  // Not the order's own address: that tells a stranger's browser of no order. This one leads on whoever has it, and
  // asks everybody else for the phone number, so that a mail that went astray opens nothing.
  const path = localePath(order.locale, `/orders/find?order=${merchantUid}`);
  return {
    message,
    order,
    lines,
    payment,
    parcel: parcels.find(({ trackingNumber }) => trackingNumber === subject) ?? null,
    claim:
      kind === "refunded"
        ? refundedClaim(claims, refundsDone, message)
        : (claims.find(({ id }) => id === subject) ?? null),
    waitsForAccount: refund?.status === "needs_account",
    texts: getMessages(order.locale),
    href: new URL(path, env.APP_URL).href,
    now: new Date(),
  };
}

/**
 * The claim that a refund's mail is about; none where other money went back with it, for no claim at all, or where the
 * gateway's history told whose it was only after the money was seen.
 */
function refundedClaim(
  claims: ClaimRow[],
  refunds: { id: string; amount: number }[],
  { amount }: OutboxRow,
): ClaimRow | null {
  const [refund, ...others] = refunds;
  if (!refund || others.length > 0 || refund.amount !== amount) return null;
  return claims.find(({ refundId }) => refundId === refund.id) ?? null;
}
