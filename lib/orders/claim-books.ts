import type { Db } from "@/db/client";
import { type ClaimRow, listClaims } from "@/db/queries/claims";
import { listRefundRows, type RefundRow } from "@/db/queries/money-back";
import { listOrderLines, type OrderLineRow, type OrderRow } from "@/db/queries/orders";
import { listPaymentRows, type PaymentRow } from "@/db/queries/payments";
import { shippingFee } from "@/lib/catalog/shipping";
import type { HeldLine } from "@/lib/payments/after-order";
import { isOpenClaim } from "@/lib/payments/claim";
import { openRefundTotal, refundFor } from "@/lib/payments/refund";
import { heldBy } from "@/lib/payments/stage";
import { readingOfRow } from "./facts";

/** What a cancel or a return is judged by. Read under the order's lock where something is written after it. */
export type ClaimBooks = {
  /** Null for an order that nothing was accepted for. */
  accepted: PaymentRow | null;
  /** Of the accepted payment, oldest first. */
  refunds: RefundRow[];
  /** Won of any payment that wait for an account to go back to. */
  wantsAccount: number;
  lines: OrderLineRow[];
  claims: ClaimRow[];
  /** Won that the accepted payment holds and that are not on their way back. */
  free: number;
  /** The order as quotes want it. */
  quoted: {
    lines: HeldLine[];
    shipping: number;
    available: number;
    shippingFee: (goods: number) => number;
  };
};

export async function readClaimBooks(db: Db, order: OrderRow): Promise<ClaimBooks> {
  const { merchantUid } = order;
  const [payments, allRefunds, lines, claims] = await Promise.all([
    listPaymentRows(db, merchantUid),
    listRefundRows(db, merchantUid),
    listOrderLines(db, merchantUid),
    listClaims(db, merchantUid),
  ]);
  const accepted = payments.find((row) => row.decision === "accepted") ?? null;
  const refunds = allRefunds.filter(({ impUid }) => impUid === accepted?.impUid);
  const open = claims.filter(isOpenClaim);
  const promised = open.reduce((sum, { amount }) => sum + amount, 0);
  const held = accepted ? heldBy(readingOfRow(accepted)) : 0;
  const free = refundFor({ held, open: openRefundTotal(refunds) });
  return {
    free,
    wantsAccount: allRefunds
      .filter(({ status }) => status === "needs_account")
      .reduce((sum, { amount }) => sum + amount, 0),
    accepted,
    refunds,
    lines,
    claims,
    quoted: {
      lines: lines.map((line) => toHeldLine(line, open)),
      shipping: order.shipping,
      // What an open claim was promised is not for others.
      available: Math.max(0, free - promised),
      shippingFee,
    },
  };
}

function toHeldLine(line: OrderLineRow, open: ClaimRow[]): HeldLine {
  const asked = open
    .flatMap(({ units }) => units)
    .filter(({ variantId }) => variantId === line.variantId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const left = line.quantity - line.cancelledQuantity - line.returnedQuantity - asked;
  return { variantId: line.variantId, unitPrice: line.unitPrice, left };
}

/**
 * A form says how many claims, or refunds, its page knew of. One that has come since is either this very form again, sent
 * twice or from another tab, or a change that whoever sent it has not seen.
 */
export function turnOf<Row>(
  rows: readonly Row[],
  { serial, isSame }: { serial: number; isSame: (row: Row) => boolean },
): "first" | "repeated" | "changed" {
  if (serial === rows.length) return "first";
  return rows.slice(serial).some(isSame) ? "repeated" : "changed";
}
