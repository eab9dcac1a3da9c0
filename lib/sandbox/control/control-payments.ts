import type { ResolvedConfig } from "../config";
import { isOneOf } from "../faults/matrix";
import { type Fields, isTrue, numberOf, textOf } from "../http/read-request";
import { createPayment } from "../payments/create-payment";
import { approve, fail, issueAccount } from "../payments/transitions";
import { parseVbankDue } from "../payments/vbank-due";
import { isMerchantUid } from "../rest/rest-call";
import type { PaymentRecord, SandboxState } from "../state";
import { type PlannedWebhook, planWebhooks } from "../webhooks/plan-webhooks";
import { bad } from "./control-answer";

export type Changed = { record: PaymentRecord; webhooks: PlannedWebhook[] };

const OUTCOMES = ["paid", "failed", "ready", "abandoned"] as const;
const NOTIFY = ["json", "form", "none"] as const;

/** A payment as if a shopper had finished a window; what was registered, or paid before, does not stop it. */
export function makePayment(state: SandboxState, config: ResolvedConfig, fields: Fields): Changed {
  const outcome = oneOf(fields, "outcome", OUTCOMES) ?? bad(`outcome must be one of ${OUTCOMES.join("|")}`);
  const due = dueOf(fields);
  const record = createPayment(state, config, readPayment(fields));
  if (fields.sandbox === undefined) record.payment.sandbox = false;
  const isVbank = record.payment.pay_method === "vbank";
  if (isVbank && outcome !== "abandoned" && outcome !== "failed")
    issueAccount(state, config, record, { due });
  if (outcome === "paid") approve(state, record);
  if (outcome === "failed")
    fail(state, record, textOf(fields, "fail_reason") ?? "한도 초과로 승인이 거절되었습니다.");
  const isTold = outcome === "paid" || (outcome === "ready" && isVbank);
  return { record, webhooks: isTold ? planWebhooks(state, record, { status: record.payment.status }) : [] };
}

function readPayment(fields: Fields) {
  const merchantUid = fields.merchant_uid;
  if (typeof merchantUid !== "string" || merchantUid === "" || !isMerchantUid(merchantUid))
    bad("merchant_uid must be a text of 1 to 40 characters");
  const amount = fields.amount;
  if (typeof amount !== "number" || !Number.isFinite(amount) || amount < 0)
    bad("amount must be a number, 0 or more");
  const payMethod = fields.pay_method;
  if (typeof payMethod !== "string" || payMethod === "" || payMethod.length > 20)
    bad("pay_method must be a text of 1 to 20 characters");
  const currency = fields.currency;
  if (currency !== undefined && (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)))
    bad("currency must be three capital letters");
  const sandbox = fields.sandbox;
  if (sandbox !== undefined && typeof sandbox !== "boolean") bad("sandbox must be true or false");
  return {
    merchant_uid: merchantUid,
    amount,
    pay_method: payMethod,
    channel: "pc" as const,
    ...(currency === undefined ? {} : { currency }),
    ...(sandbox === undefined ? {} : { sandbox }),
    notify: oneOf(fields, "notify", NOTIFY),
    pg_provider: textOf(fields, "pg_provider") ?? undefined,
    name: textOf(fields, "name"),
    buyer_name: textOf(fields, "buyer_name"),
    buyer_tel: textOf(fields, "buyer_tel"),
    buyer_email: textOf(fields, "buyer_email"),
    customer_uid: textOf(fields, "customer_uid"),
  };
}

function dueOf(fields: Fields): number {
  const due = fields.vbank_due;
  if (due === undefined) return 0;
  const parsed = typeof due === "string" ? parseVbankDue(due) : numberOf(fields, "vbank_due");
  return parsed === null || !Number.isFinite(parsed)
    ? bad("vbank_due must be unix seconds or YYYY-MM-DD HH:mm:ss")
    : parsed;
}

/** `{format?, times?, status?, imp_uid?}`: tells the shop again, or tells it something else. */
export function notifyAgain(state: SandboxState, record: PaymentRecord, fields: Fields): Changed {
  const times = numberOf(fields, "times") ?? 1;
  if (!Number.isInteger(times) || times < 1 || times > 100) bad("times must be a whole number from 1 to 100");
  const { payment } = record;
  const format =
    oneOf(fields, "format", ["json", "form"] as const) ?? (record.notify === "form" ? "form" : "json");
  const cancellationId = payment.cancel_history.at(-1)?.cancellation_id;
  const status = textOf(fields, "status");
  const planned = planWebhooks(
    state,
    { ...record, notify: format },
    { status: payment.status, cancellationId },
  );
  const webhooks = planned.map((one) => ({
    ...one,
    fields: {
      ...one.fields,
      ...(status ? { status } : {}),
      ...(textOf(fields, "imp_uid") ? { imp_uid: textOf(fields, "imp_uid") ?? "" } : {}),
    },
  }));
  return { record, webhooks: Array.from({ length: times }, () => webhooks).flat() };
}

function oneOf<T extends string>(fields: Fields, name: string, allowed: readonly T[]): T | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return isOneOf(allowed, value) ? value : bad(`${name} must be one of ${allowed.join("|")}`);
}

export function wantsToWait(fields: Fields): boolean {
  return isTrue(fields.wait);
}
