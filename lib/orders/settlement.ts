import type { RefundRow } from "@/db/queries/money-back";
import type { LockedOrder, OrderLineRow } from "@/db/queries/orders";
import type { PaymentRow } from "@/db/queries/payments";
import type { Env } from "@/lib/env";
import type { Verdict } from "@/lib/payments/decide";
import type { GatewayPayment } from "@/lib/payments/gateway";
import type { EventSource, OrderStatus, PaymentDecision, RefusalReason } from "@/lib/payments/status";

/** Which way an observation came in, and for whom. */
export type Origin = { source: EventSource; actor: string; requestId?: string | null };

export type Settlement = {
  merchantUid: string;
  impUid: string;
  verdict: Verdict;
  orderStatus: OrderStatus;
  /** What the payment's row says now. */
  decision: PaymentDecision;
  refusal: RefusalReason | null;
};

/** All that is read under the order's lock. */
export type Books = {
  order: LockedOrder;
  payments: PaymentRow[];
  refunds: RefundRow[];
  lines: OrderLineRow[];
};

/** All that a verdict is written from. */
export type Settling = {
  books: Books;
  seen: GatewayPayment;
  verdict: Verdict;
  origin: Origin;
  env: Env;
};
