import type {
  Fulfilment,
  OrderStatus,
  PayMethod,
  PaymentDecision,
  PaymentStatus,
  RefundStatus,
  RefusalReason,
} from "@/lib/payments/status";

type LocalisedText = { ko: string; en: string };

/** Who is looking: any of these may make an order one's own. */
export type Viewer = {
  userId: string | null;
  /** The browser that placed orders, from its signed cookie. */
  guestId: string | null;
  /** Orders that were looked up here by number and phone, from a signed cookie. */
  foundOrders: string[];
  /** The `t` of a signed link, as it stands in the address. */
  link: string | null;
};

/** `owner` sees all of it; `link` sees status, account to pay into and retry alone. */
export type OrderAccess = "owner" | "link";

export type OrderPaymentView = {
  impUid: string;
  status: PaymentStatus;
  amount: number;
  cancelAmount: number;
  currency: string;
  decision: PaymentDecision;
  refusal: RefusalReason | null;
  failReason: string | null;
  payMethod: string | null;
  cardName: string | null;
  cardNumber: string | null;
  cardQuota: number | null;
  receiptUrl: string | null;
  startedAt: Date | null;
  paidAt: Date | null;
};

/** Whether its page leads to another try. By the link nothing is made anew: the goods go into its owner's cart alone. */
export function canPayAgain({ status, needsReorder, access }: OrderView): boolean {
  return status === "pending" && !(needsReorder && access === "link");
}

/** An order as its pages show it. Amounts in won. */
export type OrderView = {
  merchantUid: string;
  access: OrderAccess;
  status: OrderStatus;
  fulfilment: Fulfilment;
  locale: "ko" | "en";
  payMethod: PayMethod;
  subtotal: number;
  shipping: number;
  total: number;
  refunded: number;
  createdAt: Date;
  /** End of the hold of its stock. */
  expiresAt: Date;
  paidAt: Date | null;
  /** The account to pay into, while awaiting_deposit. */
  vbank: { bank: string; number: string; holder: string | null; due: Date } | null;
  /** Oldest first; empty for `link`. */
  payments: OrderPaymentView[];
  refunds: {
    id: string;
    impUid: string;
    amount: number;
    status: RefundStatus;
    reason: string;
    createdAt: Date;
  }[];
  /** The newest try that came to nothing or was refused; null when the newest is fine. Also for `link`. */
  lastProblem: {
    kind: "failed" | "refused";
    refusal: RefusalReason | null;
    failReason: string | null;
  } | null;
  /** Whether paying again needs a new order, because the gateway refuses another payment of this one. */
  needsReorder: boolean;
  /** Null for `link`. */
  details: {
    buyer: { name: string; phone: string; email: string };
    address: { postcode: string; line1: string; line2: string; note: string };
    lines: {
      variantId: string;
      slug: string;
      image: { src: string; width: number; height: number; alt: LocalisedText } | null;
      name: LocalisedText;
      option: LocalisedText;
      unitPrice: number;
      /** Before a discount; null without one. */
      listPrice: number | null;
      quantity: number;
      /** Of these units: taken back before the parcel left, and sent back after it. */
      cancelled: number;
      returned: number;
    }[];
  } | null;
};
