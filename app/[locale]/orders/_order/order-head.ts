import type { OrderPaymentView, OrderView } from "@/lib/orders/order-view";
import { isOpenRefund, type RefundMethod, refundMethod } from "@/lib/payments/refund";
import type { RefundStatus, RefusalReason } from "@/lib/payments/status";

/** What an order's page says first. */
export type OrderHead =
  | "placed"
  | "paid"
  | "cancelling"
  | "reduced"
  | "returned"
  | "shipped"
  | "delivered"
  | "unpaid"
  | "failed"
  | "refused"
  | "awaiting"
  | "refunded"
  | "expired"
  | "cancelled";

/** A payment that was taken and not accepted: its money goes back. Amounts in won. */
export type Refusal = {
  reason: RefusalReason;
  /** Null where the viewer may not see it. */
  amount: number | null;
  method: RefundMethod;
  state: RefundStatus;
};

/** How long a paid order's page thanks before it turns into the order's record. */
const PLACED_MS = 60 * 60 * 1000;

export function orderHead(order: OrderView, now: Date): OrderHead {
  switch (order.status) {
    case "awaiting_deposit":
      return "awaiting";
    case "paid":
      return headOfPaid(order, now);
    case "refunded":
      return "refunded";
    case "pending":
    case "expired":
    case "cancelled":
      return headOfUnpaid(order);
  }
}

/** What is on its way back comes before where the parcel is. */
function headOfPaid(order: OrderView, now: Date): OrderHead {
  const lines = order.details?.lines ?? [];
  const isGone = lines.every(({ quantity, cancelled, returned }) => cancelled + returned === quantity);
  if (lines.length > 0 && isGone) {
    if (lines.some(({ returned }) => returned > 0)) return "returned";
    // What a person gave back another way is back, though the gateway knows nothing of it.
    return order.refunds.length > 0 && !order.refunds.some(isOpenRefund) ? "refunded" : "cancelling";
  }
  if (order.fulfilment === "shipped" || order.fulfilment === "delivered") return order.fulfilment;
  if (lines.some(({ cancelled }) => cancelled > 0)) return "reduced";
  return order.paidAt && now.getTime() - order.paidAt.getTime() < PLACED_MS ? "placed" : "paid";
}

/** Money before all else: one that came and goes back is told ahead of what became of the order. */
function headOfUnpaid(order: OrderView): OrderHead {
  if (listRefusals(order).length > 0) return "refused";
  if (order.status === "expired" || order.status === "cancelled") return order.status;
  return order.lastProblem?.kind === "failed" ? "failed" : "unpaid";
}

/** Newest first. A signed link knows of the last one alone. */
export function listRefusals(order: OrderView): Refusal[] {
  if (order.access === "link") {
    const reason = order.lastProblem?.refusal;
    if (!reason) return [];
    return [{ reason, amount: null, method: refundMethod(order.payMethod), state: "wanted" }];
  }
  return order.payments
    .filter((payment) => payment.decision === "refused" && hasMoved(payment))
    .map((payment) => toRefusal(payment, order))
    .reverse();
}

/** An account that was closed before anybody paid into it is no money, and nothing to tell. */
function hasMoved(payment: OrderPaymentView): boolean {
  return payment.paidAt !== null || payment.status === "paid" || payment.cancelAmount > 0;
}

function toRefusal(payment: OrderPaymentView, order: OrderView): Refusal {
  const refund = order.refunds.filter(({ impUid }) => impUid === payment.impUid).at(-1);
  const isBack = payment.cancelAmount >= payment.amount && payment.amount > 0;
  return {
    reason: payment.refusal ?? "order_closed",
    amount: payment.amount,
    method: refundMethod(payment.payMethod ?? order.payMethod),
    state: isBack ? "done" : (refund?.status ?? "wanted"),
  };
}
