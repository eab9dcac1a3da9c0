/** The gateway's own words and shapes, written down apart from the shop's: a shared mistake would hide itself. */
export type PaymentStatus = "ready" | "paid" | "cancelled" | "failed";
export const PAYMENT_STATUSES: readonly PaymentStatus[] = ["ready", "paid", "cancelled", "failed"];

export type CancelRow = {
  amount: number;
  cancellation_id: string;
  cancelled_at: number;
  pg_tid: string | null;
  reason: string | null;
  receipt_url: string | null;
};

/** Keys stand in alphabetical order, as the gateway sends them. Times are unix seconds, 0 for "did not happen". */
export type Payment = {
  amount: number;
  apply_num: string | null;
  bank_code: string | null;
  bank_name: string | null;
  buyer_addr: string | null;
  buyer_email: string | null;
  buyer_name: string | null;
  buyer_postcode: string | null;
  buyer_tel: string | null;
  cancel_amount: number;
  cancel_history: CancelRow[];
  cancel_reason: string | null;
  cancel_receipt_urls: string[];
  cancelled_at: number;
  card_code: string | null;
  card_issuer_code: string | null;
  card_issuer_name: string | null;
  card_name: string | null;
  card_number: string | null;
  card_publisher_code: string | null;
  card_publisher_name: string | null;
  card_quota: number;
  card_type: number | null;
  cash_receipt_issued: boolean;
  channel: "pc" | "mobile" | "api";
  currency: string;
  custom_data: string | null;
  customer_uid: string | null;
  customer_uid_usage: string | null;
  deposit_history: never[];
  emb_pg_provider: string | null;
  escrow: boolean;
  fail_reason: string | null;
  failed_at: number;
  imp_uid: string;
  merchant_uid: string;
  name: string | null;
  paid_at: number;
  pay_method: string | null;
  pg_id: string;
  pg_provider: string | null;
  pg_tid: string | null;
  promotion: null;
  receipt_url: string | null;
  sandbox: boolean;
  started_at: number;
  status: PaymentStatus;
  user_agent: string | null;
  vbank_code: string | null;
  vbank_date: number;
  vbank_holder: string | null;
  vbank_issued_at: number;
  vbank_name: string | null;
  vbank_num: string | null;
};

export type CashReceipt = {
  amount: number;
  applied_at: number;
  apply_num: string;
  cancelled_at: number;
  imp_uid: string;
  receipt_tid: string;
  receipt_url: string | null;
  type: string;
  vat: number;
};

export type Envelope = { code: number; message: string | null; response: unknown };
