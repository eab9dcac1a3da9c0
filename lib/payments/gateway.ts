import type { PaymentStatus } from "./status";

/** The gateway as the domain sees it. `lib/iamport` is the one implementation; tests run it against the sandbox. */

export type VirtualAccount = {
  code: string | null;
  bank: string | null;
  number: string;
  holder: string | null;
  /** Null where the gateway says 0: then the due date that we sent holds. */
  due: Date | null;
  issuedAt: Date | null;
};

export type Cancellation = {
  cancellationId: string | null;
  amount: number;
  reason: string | null;
  cancelledAt: Date | null;
};

/** One payment as the gateway reports it. Amounts in the units of `currency` (KRW: won). */
export type GatewayPayment = {
  impUid: string;
  merchantUid: string;
  status: PaymentStatus;
  amount: number;
  cancelAmount: number;
  currency: string;
  /** Whether it was made on a test channel; null when the gateway does not say. */
  sandbox: boolean | null;
  payMethod: string | null;
  pgProvider: string | null;
  embPgProvider: string | null;
  cardName: string | null;
  cardNumber: string | null;
  cardQuota: number | null;
  applyNum: string | null;
  receiptUrl: string | null;
  failReason: string | null;
  account: VirtualAccount | null;
  startedAt: Date | null;
  paidAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
  cancellations: Cancellation[];
  /** `issue` marks the registration of a card, which pays for nothing. */
  customerUidUsage: string | null;
  /** The answer as it came, less what names a person. */
  raw: Record<string, unknown>;
};

/** Where the money of a deposited virtual account goes back to. */
export type RefundAccount = { bank: string; number: string; holder: string };

/** A write at the gateway. `unclear`: the answer is missing or unreadable, so that it may have happened. */
export type WriteOutcome =
  | { kind: "done"; payment: GatewayPayment }
  | { kind: "refused"; message: string }
  | { kind: "unclear"; cause: unknown };

/** 현금영수증 as the gateway has it; `amount` is 0 once it is cancelled. */
export type CashReceipt = {
  amount: number;
  applyNum: string | null;
  receiptUrl: string | null;
  issuedAt: Date | null;
};

export type ReceiptRequest = {
  impUid: string;
  /** A phone's or a business's number; digits. */
  identifier: string;
  identifierType: "phone" | "business";
  type: "person" | "company";
};

/** A write about a receipt; `unclear` as for `WriteOutcome`. */
export type ReceiptOutcome =
  | { kind: "done"; receipt: CashReceipt }
  | { kind: "refused"; message: string }
  | { kind: "unclear"; cause: unknown };

/** A window of time, both ends included, in the gateway's clock and to the second; 90 days at the most. */
export type ListRequest = {
  /** Each payment stands at the time of its present status: started, paid, failed or cancelled at. */
  status: "all" | Exclude<PaymentStatus, "unknown">;
  from: Date;
  to: Date;
  /** From 1. */
  page: number;
  /** Payments a page, 1,000 at the most. */
  limit: number;
};

/** One page, by when the payments were started, oldest first. `total` counts the whole window. */
export type PaymentPage = { payments: GatewayPayment[]; total: number; next: number | null };

/** Measures a step for the Server-Timing header. */
export type Measure = <T>(name: "token" | "lookup" | "db", work: () => Promise<T>) => Promise<T>;

/** Reads and `registerAmount` throw AppError(gateway_unavailable) when there is no readable answer. */
export interface PaymentGateway {
  /** Makes the gateway refuse any other amount for this order. Repeating it is harmless. */
  registerAmount(order: { merchantUid: string; amount: number }): Promise<void>;
  findPayment(impUid: string, measure?: Measure): Promise<GatewayPayment | null>;
  /** Every payment of an order, oldest first, over all pages. */
  listPayments(merchantUid: string, measure?: Measure): Promise<GatewayPayment[]>;
  /** The payments of the last hours that changed last, newest first. */
  listRecent(request: {
    status: "paid" | "cancelled" | "ready";
    since: Date;
    page: number;
    limit: number;
  }): Promise<PaymentPage>;
  /** Payments of any order. Pages shift while payments change: read a window to its end, or read it again. */
  listPage(request: ListRequest): Promise<PaymentPage>;
  cancelPayment(request: {
    impUid: string;
    amount: number;
    /** What we believe to be left before this cancel; the gateway refuses when it knows better. */
    checksum: number;
    reason: string;
    account?: RefundAccount;
  }): Promise<WriteOutcome>;
  /** Closes a virtual account that nobody has paid into. */
  closeAccount(impUid: string): Promise<WriteOutcome>;
  /** Null where none was ever issued. @throws AppError(gateway_unavailable) */
  findReceipt(impUid: string): Promise<CashReceipt | null>;
  /** For all that the payment holds now; the gateway takes one receipt a payment. */
  issueReceipt(request: ReceiptRequest): Promise<ReceiptOutcome>;
  cancelReceipt(impUid: string): Promise<ReceiptOutcome>;
}
