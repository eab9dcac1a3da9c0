import type { Cancellation, GatewayPayment, VirtualAccount } from "@/lib/payments/gateway";
import { PAYMENT_STATUSES, type PaymentStatus } from "@/lib/payments/status";
import type { WirePayment } from "./schemas";

/** What names a person never reaches our tables: `buyer_*`, and whatever the shop itself put into `custom_data`. */
const PERSONAL = /^(buyer_|customer_(?!uid)|custom_data$|user_agent$)/;

export function toGatewayPayment(wire: WirePayment): GatewayPayment {
  return {
    impUid: wire.imp_uid,
    merchantUid: wire.merchant_uid,
    status: toStatus(wire.status),
    amount: wire.amount,
    cancelAmount: wire.cancel_amount ?? 0,
    currency: wire.currency,
    sandbox: wire.sandbox ?? null,
    payMethod: blankToNull(wire.pay_method),
    pgProvider: blankToNull(wire.pg_provider),
    embPgProvider: blankToNull(wire.emb_pg_provider),
    cardName: blankToNull(wire.card_name),
    cardNumber: blankToNull(wire.card_number),
    cardQuota: wire.card_quota ?? null,
    applyNum: blankToNull(wire.apply_num),
    receiptUrl: toWebAddress(wire.receipt_url),
    failReason: blankToNull(wire.fail_reason),
    account: toAccount(wire),
    startedAt: toDate(wire.started_at),
    paidAt: toDate(wire.paid_at),
    failedAt: toDate(wire.failed_at),
    cancelledAt: toDate(wire.cancelled_at),
    cancellations: toCancellations(wire),
    customerUidUsage: blankToNull(wire.customer_uid_usage),
    raw: Object.fromEntries(Object.entries(wire).filter(([name]) => !PERSONAL.test(name))),
  };
}

function toStatus(word: string): PaymentStatus {
  return PAYMENT_STATUSES.find((status) => status === word) ?? "unknown";
}

function toAccount(wire: WirePayment): VirtualAccount | null {
  const number = blankToNull(wire.vbank_num);
  if (number === null) return null;
  return {
    code: blankToNull(wire.vbank_code),
    bank: blankToNull(wire.vbank_name),
    number,
    holder: blankToNull(wire.vbank_holder),
    due: toDate(wire.vbank_date),
    issuedAt: toDate(wire.vbank_issued_at),
  };
}

function toCancellations(wire: WirePayment): Cancellation[] {
  return (wire.cancel_history ?? []).map((row) => ({
    cancellationId: blankToNull(row.cancellation_id),
    amount: row.amount,
    reason: blankToNull(row.reason),
    cancelledAt: toDate(row.cancelled_at),
  }));
}

/** A link that we show: anything but http(s) is dropped. */
export function toWebAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//.test(value) ? value : null;
}

export function blankToNull(value: string | null | undefined): string | null {
  return value ? value : null;
}

/** Unix seconds to an instant; the gateway's 0 is "did not happen". */
export function toDate(seconds: number | null | undefined): Date | null {
  const date = seconds ? new Date(seconds * 1000) : null;
  // A number that is no time, such as a date written as one, is not known rather than wrong.
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
