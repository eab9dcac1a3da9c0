/** Every status word of the domain, once. The database's enums are made from these lists. */

export const ORDER_STATUSES = [
  "pending",
  "awaiting_deposit",
  "paid",
  "refunded",
  "expired",
  "cancelled",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const FULFILMENTS = ["none", "preparing", "shipped", "delivered"] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** The gateway's words. A word we do not know yet is kept as `unknown`; the raw answer has the original. */
export const PAYMENT_STATUSES = ["ready", "paid", "failed", "cancelled", "unknown"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What our books say of one gateway payment. `accepted` and `refused` are final. */
export const PAYMENT_DECISIONS = [
  "none",
  "failed",
  "awaiting_deposit",
  "closed",
  "accepted",
  "refused",
] as const;
export type PaymentDecision = (typeof PAYMENT_DECISIONS)[number];

export const REFUSAL_REASONS = [
  "amount",
  "currency",
  "channel",
  "duplicate",
  "order_closed",
  "out_of_stock",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const EVENT_SOURCES = [
  "callback",
  "webhook",
  "redirect",
  "confirm",
  "sweep",
  "console",
  "refund",
  "person",
] as const;
export type EventSource = (typeof EVENT_SOURCES)[number];

/**
 * `refused` waits for a person; `done`, `void` and `settled_outside` are final. A void refund found nothing left to send
 * back; one that is settled outside went back another way, as a person says, and the gateway still holds its money.
 */
export const REFUND_STATUSES = [
  "wanted",
  "needs_account",
  "sent",
  "unknown",
  "refused",
  "done",
  "void",
  "settled_outside",
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export const CLOSING_STATUSES = ["wanted", "sent", "unknown", "refused", "done"] as const;

export const STOCK_MOVE_KINDS = ["held", "released", "sold", "returned", "corrected"] as const;
export type StockMoveKind = (typeof STOCK_MOVE_KINDS)[number];

export const PAY_METHODS = ["card", "kakaopay", "naverpay", "tosspay", "trans", "phone", "vbank"] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** What a shopper is written about. */
export const MESSAGE_KINDS = [
  "order_placed",
  "account_issued",
  "deposit_reminder",
  "order_paid",
  "order_shipped",
  "address_changed",
  /** An order that an account was told for has ended: nobody should pay into that any more. */
  "order_cancelled",
  /** Money of the accepted payment, and of one that we did not take, has gone back. */
  "refunded",
  "sent_back",
  /** Money cannot go back before its owner names an account. */
  "account_needed",
  /** How a return or an exchange stands, by its status. That it is done, the refund or the new parcel tells. */
  "claim_requested",
  "claim_approved",
  "claim_received",
  "claim_declined",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `given_up` waits for a person; what nobody can be told any more, or need be, is `skipped`. */
export const MESSAGE_STATUSES = ["waiting", "sent", "skipped", "given_up"] as const;

/** What a shopper asks for after an order. A cancel is before the parcel, the others after it. */
export const CLAIM_KINDS = ["cancel", "return", "exchange"] as const;

/** `done`: refunded or exchanged, by its kind. A cancel is done at once; its money has its own row. */
export const CLAIM_STATUSES = ["requested", "approved", "received", "done", "declined", "withdrawn"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const CLAIM_REASONS = ["change_of_mind", "delayed", "wrong_item", "damaged", "defect"] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

/** Whom a cash receipt is for: a person's income deduction, a business's expenses, or nobody who asked. */
export const RECEIPT_KINDS = ["income", "business", "self"] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** `asked`: chosen by the shopper, before the order is paid. `refused` was given up and waits for a person. */
export const RECEIPT_STATUSES = ["asked", "wanted", "sent", "unknown", "refused", "done"] as const;
