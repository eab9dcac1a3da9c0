import type { NewPayment } from "@/db/queries/payments";
import { NO_PAYER, RAW_KEPT } from "@/db/queries/separation";
import type { GatewayPayment } from "@/lib/payments/gateway";
import type { PaymentDecision, RefusalReason } from "@/lib/payments/status";

/** The row that stands for a gateway payment once it has been decided on. */
export function toPaymentRow(
  seen: GatewayPayment,
  verdict: { decision: PaymentDecision; refusal: RefusalReason | null; flag: string | null },
): NewPayment {
  const { account } = seen;
  return {
    impUid: seen.impUid,
    merchantUid: seen.merchantUid,
    status: seen.status,
    amount: seen.amount,
    cancelAmount: seen.cancelAmount,
    currency: seen.currency,
    sandbox: seen.sandbox,
    payMethod: seen.payMethod,
    pgProvider: seen.pgProvider,
    embPgProvider: seen.embPgProvider,
    cardName: seen.cardName,
    cardNumber: seen.cardNumber,
    cardQuota: seen.cardQuota,
    applyNum: seen.applyNum,
    receiptUrl: seen.receiptUrl,
    failReason: seen.failReason,
    vbankCode: account?.code ?? null,
    vbankName: account?.bank ?? null,
    vbankNum: account?.number ?? null,
    vbankHolder: account?.holder ?? null,
    vbankDueAt: account?.due ?? null,
    vbankIssuedAt: account?.issuedAt ?? null,
    startedAt: seen.startedAt,
    paidAt: seen.paidAt,
    failedAt: seen.failedAt,
    cancelledAt: seen.cancelledAt,
    raw: seen.raw,
    ...verdict,
  };
}

/** The same for an order that names nobody any more: what the gateway still says of its payer is not written again. */
export function withoutPayer(row: NewPayment): NewPayment {
  const raw = Object.entries(row.raw ?? {}).filter(([name]) => RAW_KEPT.includes(name));
  return { ...row, ...NO_PAYER, raw: Object.fromEntries(raw) };
}
