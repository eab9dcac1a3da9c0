import type { RefundStatus } from "./status";

/** Refunds that may still take money out of a payment; `refused` ones wait for a person and keep their claim. */
const OPEN: readonly RefundStatus[] = ["wanted", "needs_account", "sent", "unknown", "refused"];

export function isOpenRefund(refund: { status: RefundStatus }): boolean {
  return OPEN.includes(refund.status);
}

type Claim = { status: RefundStatus; amount: number };

const sumOf = (refunds: readonly Claim[]) => refunds.reduce((sum, refund) => sum + refund.amount, 0);

/** Won that were given back outside of the gateway, which holds them still. */
export function settledOutsideTotal(refunds: readonly Claim[]): number {
  return sumOf(refunds.filter(({ status }) => status === "settled_outside"));
}

/** Won that must not be asked for again: on their way, or given back outside of the gateway. */
export function openRefundTotal(refunds: readonly Claim[]): number {
  return sumOf(refunds.filter(isOpenRefund)) + settledOutsideTotal(refunds);
}

/**
 * What a new refund of everything has to send: what the payment holds less what is on its way already. Never below
 * 0, and 0 is never sent, because the gateway takes it for everything.
 */
export function refundFor({ held, open }: { held: number; open: number }): number {
  return Math.max(0, held - open);
}

/** Seconds to wait after the nth try that got no clear answer: 5, 15, 45, … and at most an hour. */
export function backoffSeconds(attempts: number): number {
  return Math.min(3600, 5 * 3 ** Math.max(0, attempts - 1));
}

/** How long money takes to come back differs by these. */
export type RefundMethod = "card" | "easy" | "trans" | "phone" | "vbank";

/** The gateway reports what an easy pay really used, `point` for its own money. */
export function refundMethod(payMethod: string): RefundMethod {
  if (payMethod === "card" || payMethod === "trans" || payMethod === "phone" || payMethod === "vbank") {
    return payMethod;
  }
  return "easy";
}
