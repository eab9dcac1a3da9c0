import type { LockedOrder, OrderRow } from "@/db/queries/orders";
import type { PaymentRow } from "@/db/queries/payments";
import type { Env } from "@/lib/env";
import type { ChannelRule, Known, OpenAccount, OrderFacts, Seen } from "@/lib/payments/decide";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { type Reading, stageOf } from "@/lib/payments/stage";

/** Rows and answers, brought into the form that the pure domain judges. */

export function readingOfRow(row: PaymentRow): Reading {
  return {
    status: row.status,
    amount: row.amount,
    cancelAmount: row.cancelAmount,
    hasAccount: row.vbankNum !== null,
    wasPaid: row.paidAt !== null,
  };
}

export function knownOf(row: PaymentRow): Known {
  return { ...readingOfRow(row), decision: row.decision };
}

export function seenOf(payment: GatewayPayment): Seen {
  return {
    impUid: payment.impUid,
    status: payment.status,
    amount: payment.amount,
    cancelAmount: payment.cancelAmount,
    hasAccount: payment.account !== null,
    wasPaid: payment.paidAt !== null,
    currency: payment.currency,
    sandbox: payment.sandbox,
    issuedAt: payment.account?.issuedAt ?? null,
    customerUidUsage: payment.customerUidUsage,
  };
}

/** Accounts that the books take for open: issued for the right sum, not yet paid into and not closed. */
export function openAccounts(rows: PaymentRow[]): (OpenAccount & { row: PaymentRow })[] {
  return rows
    .filter((row) => row.decision === "awaiting_deposit" && stageOf(readingOfRow(row)) === "account")
    .map((row) => ({ impUid: row.impUid, issuedAt: row.vbankIssuedAt, row }));
}

export function orderFacts(order: OrderRow, rows: PaymentRow[], stockAvailable: boolean): OrderFacts {
  return {
    status: order.status,
    fulfilment: order.fulfilment,
    total: order.total,
    superseded: order.supersededBy !== null,
    acceptedImpUid: rows.find((row) => row.decision === "accepted")?.impUid ?? null,
    accounts: openAccounts(rows).map(({ impUid, issuedAt }) => ({ impUid, issuedAt })),
    stockAvailable,
  };
}

export function channelRule(env: Env): ChannelRule {
  return env.APP_ENV === "sandbox" ? "any" : env.APP_ENV;
}

/** The end of the deposit period: the gateway's, or the one that we sent. */
export function dueOf(order: LockedOrder, { account }: GatewayPayment, env: Env): Date {
  return account?.due ?? order.vbankDueAt ?? after(order.now, env.VBANK_DUE_SECONDS);
}

export const after = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000);
