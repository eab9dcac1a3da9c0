import { z } from "zod";

/**
 * The wire, in the gateway's own snake_case. Tolerant on purpose: only what a verdict needs is required, numbers
 * may come as text, and fields and status words that are new to us pass through.
 */

const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number());
const text = z.union([z.string(), z.number().transform(String)]);
const optionalText = text.nullish().catch(null);
/** Unix seconds; 0 means that it did not happen. */
const seconds = number.nullish().catch(null);

export const envelope = z.object({
  code: number,
  message: z.string().nullish().catch(null),
  response: z.unknown(),
});

export const token = z.object({ access_token: z.string().min(1), now: number, expired_at: number });

/** Also as text; a word that is neither fails the answer, because a live shop must not take a test payment. */
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]).nullish();

const cancellation = z.object({
  cancellation_id: optionalText,
  amount: number,
  reason: optionalText,
  cancelled_at: seconds,
});

export const payment = z.looseObject({
  imp_uid: z.string().min(1),
  merchant_uid: z.string().min(1),
  status: z.string(),
  amount: number,
  cancel_amount: number.nullish(),
  currency: z.string().min(1),
  sandbox: flag,
  pay_method: optionalText,
  pg_provider: optionalText,
  emb_pg_provider: optionalText,
  card_name: optionalText,
  card_number: optionalText,
  card_quota: seconds,
  apply_num: optionalText,
  receipt_url: optionalText,
  fail_reason: optionalText,
  vbank_code: optionalText,
  vbank_name: optionalText,
  vbank_num: optionalText,
  vbank_holder: optionalText,
  vbank_date: seconds,
  vbank_issued_at: seconds,
  started_at: seconds,
  paid_at: seconds,
  failed_at: seconds,
  cancelled_at: seconds,
  cancel_history: z.array(cancellation).nullish().catch(null),
  customer_uid_usage: optionalText,
});
export type WirePayment = z.infer<typeof payment>;

export const page = z.object({ total: number, next: number.nullish(), list: z.array(payment) });

/** The same, less the entries that cannot be read. */
export const readablePage = z.object({
  total: number,
  next: number.nullish(),
  list: z
    .array(z.unknown())
    .transform((list) => list.flatMap((entry) => payment.safeParse(entry).data ?? [])),
});

export const prepared = z.object({ merchant_uid: z.string(), amount: number });

export const receipt = z.object({
  imp_uid: z.string().min(1),
  amount: number,
  apply_num: optionalText,
  receipt_url: optionalText,
  applied_at: seconds,
  cancelled_at: seconds,
});
