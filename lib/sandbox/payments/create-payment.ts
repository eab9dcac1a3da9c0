import type { ResolvedConfig } from "../config";
import { nowSeconds, type PaymentRecord, type SandboxState } from "../state";
import type { Payment } from "../wire";
import { digits, newImpUid } from "./ids";
import { findRecord, saveRecord } from "./records";

/** Easy pays that are providers of their own; everything else goes through the default hub provider. */
const OWN_PROVIDERS: Record<string, string> = {
  kakaopay: "kakaopay",
  naverpay: "naverpay",
  tosspay: "tosspay",
  payco: "payco",
};

export type NewPayment = Pick<Payment, "merchant_uid" | "amount" | "pay_method" | "channel"> &
  Partial<Pick<Payment, "currency" | "sandbox" | "name" | "custom_data" | "customer_uid">> &
  Partial<Pick<Payment, "buyer_name" | "buyer_tel" | "buyer_email" | "buyer_addr" | "buyer_postcode">> & {
    pg_provider?: string | undefined;
    pg_id?: string | undefined;
    notify?: PaymentRecord["notify"] | undefined;
    noticeUrls?: string[] | undefined;
  };

export function providerFor(
  config: ResolvedConfig,
  payMethod: string | null,
): Pick<Payment, "pg_provider" | "pg_id"> {
  const provider = payMethod === null ? undefined : OWN_PROVIDERS[payMethod];
  const listed = config.providers.find((one) => one.pg_provider === provider) ?? config.providers[0];
  return listed ?? { pg_provider: "html5_inicis", pg_id: "INIpayTest" };
}

/** A payment as it stands when a window has just been opened: `ready`, and nothing else has happened. */
export function createPayment(state: SandboxState, config: ResolvedConfig, input: NewPayment): PaymentRecord {
  const provider = providerFor(config, input.pay_method);
  const record: PaymentRecord = {
    seq: state.seq,
    payment: blankPayment({
      ...input,
      imp_uid: newImpUid((impUid) => findRecord(state, impUid) !== undefined),
      started_at: nowSeconds(state),
      pg_provider: input.pg_provider ?? provider.pg_provider,
      pg_id: input.pg_id ?? (input.pg_provider ? `${input.pg_provider}_test` : provider.pg_id),
    }),
    updatedAt: 0,
    notify: input.notify ?? config.webhookFormat,
    noticeUrls: input.noticeUrls?.length ? input.noticeUrls : [config.noticeUrl],
    session: null,
  };
  state.seq += 1;
  saveRecord(state, record);
  return record;
}

type Known = Omit<NewPayment, "pg_provider" | "pg_id"> &
  Pick<Payment, "imp_uid" | "started_at" | "pg_provider" | "pg_id">;

/** Keys in the order of the wire; empty values as the gateway leaves them (0 for numbers, null for texts). */
function blankPayment(known: Known): Payment {
  return {
    amount: known.amount,
    apply_num: null,
    bank_code: null,
    bank_name: null,
    buyer_addr: cut(known.buyer_addr, 128),
    buyer_email: cut(known.buyer_email, 64),
    buyer_name: cut(known.buyer_name, 16),
    buyer_postcode: cut(known.buyer_postcode, 8),
    buyer_tel: cut(known.buyer_tel, 16),
    cancel_amount: 0,
    cancel_history: [],
    cancel_reason: null,
    cancel_receipt_urls: [],
    cancelled_at: 0,
    card_code: null,
    card_issuer_code: null,
    card_issuer_name: null,
    card_name: null,
    card_number: null,
    card_publisher_code: null,
    card_publisher_name: null,
    card_quota: 0,
    card_type: null,
    cash_receipt_issued: false,
    channel: known.channel,
    currency: known.currency ?? "KRW",
    custom_data: known.custom_data ?? null,
    customer_uid: known.customer_uid ?? null,
    customer_uid_usage: known.customer_uid ? "issue" : null,
    deposit_history: [],
    emb_pg_provider: null,
    escrow: false,
    fail_reason: null,
    failed_at: 0,
    imp_uid: known.imp_uid,
    merchant_uid: known.merchant_uid,
    name: cut(known.name, 40),
    paid_at: 0,
    pay_method: known.pay_method,
    pg_id: known.pg_id,
    pg_provider: known.pg_provider,
    pg_tid: `sandbox${digits(18)}`,
    promotion: null,
    receipt_url: null,
    sandbox: known.sandbox ?? false,
    started_at: known.started_at,
    status: "ready",
    user_agent: "sorry_not_supported_anymore",
    vbank_code: null,
    vbank_date: 0,
    vbank_holder: null,
    vbank_issued_at: 0,
    vbank_name: null,
    vbank_num: null,
  };
}

function cut(text: string | null | undefined, max: number): string | null {
  return text ? [...text].slice(0, max).join("") : null;
}
