import { pgEnum } from "drizzle-orm/pg-core";
import {
  CLAIM_KINDS,
  CLAIM_REASONS,
  CLAIM_STATUSES,
  CLOSING_STATUSES,
  EVENT_SOURCES,
  FULFILMENTS,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  ORDER_STATUSES,
  PAY_METHODS,
  PAYMENT_DECISIONS,
  PAYMENT_STATUSES,
  RECEIPT_KINDS,
  RECEIPT_STATUSES,
  REFUND_STATUSES,
  REFUSAL_REASONS,
  STOCK_MOVE_KINDS,
} from "@/lib/payments/status";

export const orderStatus = pgEnum("order_status", ORDER_STATUSES);
export const fulfilment = pgEnum("fulfilment", FULFILMENTS);
export const payMethod = pgEnum("pay_method", PAY_METHODS);
export const paymentStatus = pgEnum("payment_status", PAYMENT_STATUSES);
export const paymentDecision = pgEnum("payment_decision", PAYMENT_DECISIONS);
export const refusalReason = pgEnum("refusal_reason", REFUSAL_REASONS);
export const eventSource = pgEnum("event_source", EVENT_SOURCES);
export const refundStatus = pgEnum("refund_status", REFUND_STATUSES);
export const closingStatus = pgEnum("closing_status", CLOSING_STATUSES);
export const stockMoveKind = pgEnum("stock_move_kind", STOCK_MOVE_KINDS);
export const messageKind = pgEnum("message_kind", MESSAGE_KINDS);
export const messageStatus = pgEnum("message_status", MESSAGE_STATUSES);
export const claimKind = pgEnum("claim_kind", CLAIM_KINDS);
export const claimStatus = pgEnum("claim_status", CLAIM_STATUSES);
export const claimReason = pgEnum("claim_reason", CLAIM_REASONS);
export const receiptKind = pgEnum("receipt_kind", RECEIPT_KINDS);
export const receiptStatus = pgEnum("receipt_status", RECEIPT_STATUSES);
