import type { ResolvedConfig } from "../config";
import { nowSeconds, type PaymentRecord, type SandboxState } from "../state";
import type { CancelRow } from "../wire";
import { CARD, findBank } from "./banks";
import { digits, newCancellationId } from "./ids";
import { saveRecord } from "./records";
import { endOfKoreanDay } from "./vbank-due";

const HUB_EASY_PAYS = [
  "samsung",
  "samsungpay",
  "kakaopay",
  "naverpay",
  "tosspay",
  "payco",
  "lpay",
  "ssgpay",
  "applepay",
];

/** An account that was issued, not paid into and not closed. */
export function isOpenAccount({ payment }: PaymentRecord): boolean {
  return payment.status === "ready" && payment.vbank_num !== null;
}

export function remainingOf({ payment }: PaymentRecord): number {
  return payment.paid_at === 0 ? 0 : payment.amount - payment.cancel_amount;
}

/** The provider approves. `funding` is what the shopper chose inside an easy pay, which REST then reports. */
export function approve(state: SandboxState, record: PaymentRecord, funding?: string): void {
  const { payment } = record;
  payment.status = "paid";
  payment.paid_at = nowSeconds(state);
  payment.failed_at = 0;
  payment.fail_reason = null;
  payment.receipt_url = receiptPath(record);
  const method = payment.pay_method ?? "card";
  if (HUB_EASY_PAYS.includes(method) && !payment.pg_provider?.startsWith(method))
    payment.emb_pg_provider = method;
  if (funding) payment.pay_method = funding;
  if (funding === "point") payment.apply_num = "";
  else if (method === "trans") describeTransfer(record);
  else if (method !== "vbank" && method !== "phone") describeCard(record);
  saveRecord(state, record);
}

function describeCard({ payment }: PaymentRecord): void {
  payment.apply_num = digits(8);
  payment.card_code = CARD.code;
  payment.card_name = CARD.name;
  payment.card_number = CARD.number;
  payment.card_type = 0;
}

function describeTransfer({ payment }: PaymentRecord): void {
  payment.apply_num = "";
  payment.bank_code = "004";
  payment.bank_name = findBank("004")?.name ?? null;
}

export function fail(state: SandboxState, record: PaymentRecord, reason: string): void {
  record.payment.status = "failed";
  record.payment.failed_at = nowSeconds(state);
  record.payment.fail_reason = reason;
  saveRecord(state, record);
}

/** Gives a `ready` payment an account to pay into. `due` in unix seconds; 0 takes the provider's 30 days. */
export function issueAccount(
  state: SandboxState,
  config: ResolvedConfig,
  record: PaymentRecord,
  account: {
    bankCode?: string | undefined;
    due: number;
    number?: string | undefined;
    holder?: string | undefined;
  },
): void {
  const { payment } = record;
  const bank = findBank(account.bankCode ?? "088") ?? findBank("088");
  const now = nowSeconds(state);
  payment.pay_method = "vbank";
  payment.vbank_code = bank?.code ?? null;
  payment.vbank_name = bank?.name ?? null;
  payment.vbank_num = account.number ?? `562${digits(11)}`;
  payment.vbank_holder = account.holder ?? config.merchantName;
  payment.vbank_date = config.vbankDateZero ? 0 : account.due || endOfKoreanDay(now, 30);
  payment.vbank_issued_at = now;
  payment.receipt_url = receiptPath(record);
  saveRecord(state, record);
}

/** Gives money back; zero means everything left. The caller has checked that so much is left. */
export function cancel(
  state: SandboxState,
  config: ResolvedConfig,
  record: PaymentRecord,
  input: { amount: number; reason: string | null },
): CancelRow {
  const { payment } = record;
  const amount = input.amount === 0 ? remainingOf(record) : input.amount;
  payment.cancel_amount += amount;
  const isWhole = payment.cancel_amount >= payment.amount;
  payment.status = isWhole ? "cancelled" : config.partialCancelStatus;
  return recordCancel(state, record, { ...input, amount });
}

/** Closes an account that nobody paid into. */
export function closeAccount(
  state: SandboxState,
  config: ResolvedConfig,
  record: PaymentRecord,
): CancelRow | null {
  if (config.closedAccountStatus === "failed") {
    fail(state, record, "가상계좌 말소");
    return null;
  }
  record.payment.status = "cancelled";
  return recordCancel(state, record, { amount: 0, reason: "가상계좌 말소" });
}

function recordCancel(
  state: SandboxState,
  record: PaymentRecord,
  input: { amount: number; reason: string | null },
): CancelRow {
  const { payment } = record;
  const row: CancelRow = {
    amount: input.amount,
    cancellation_id: newCancellationId(),
    cancelled_at: nowSeconds(state),
    pg_tid: payment.pg_tid,
    reason: input.reason === null ? null : [...input.reason].slice(0, 256).join(""),
    receipt_url: receiptPath(record),
  };
  payment.cancelled_at = row.cancelled_at;
  payment.cancel_reason = row.reason;
  payment.cancel_history.push(row);
  if (row.receipt_url) payment.cancel_receipt_urls.push(row.receipt_url);
  saveRecord(state, record);
  return row;
}

/** Kept without a host: the address is completed for whoever asks. */
function receiptPath({ payment }: PaymentRecord): string {
  return `/window/receipt/${payment.imp_uid}`;
}
