import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CLAIM_STATUSES, type MessageKind } from "@/lib/payments/status";
import type { Case } from "../letters/case";

const AT = new Date("2026-03-05T05:07:00Z");

type Change = {
  locale?: Locale;
  order?: Partial<Case["order"]>;
  payment?: Partial<NonNullable<Case["payment"]>>;
  message?: Partial<Case["message"]>;
  lines?: Case["lines"];
  claim?: Partial<NonNullable<Case["claim"]>>;
  waitsForAccount?: boolean;
  now?: Date;
};

/** What a letter is written from: an order of two kinds of goods, and what this kind of letter is about. */
export function aCase(kind: MessageKind, change: Change = {}): Case {
  const { locale = "ko" } = change;
  const merchantUid = "01HZXKQ3F4T5V6W7X8Y9Z0ABCD";
  return {
    message: { ...message(kind, merchantUid), ...change.message },
    order: { ...order(merchantUid, locale), ...change.order },
    lines: change.lines ?? [
      line(merchantUid, { ko: "청자 상감 다관", en: "Celadon teapot" }, 78_000),
      line(merchantUid, { ko: "우전 녹차", en: "First-flush green tea" }, 19_500, 2),
    ],
    payment: { ...payment(merchantUid), ...change.payment },
    parcel: kind === "order_shipped" ? { carrier: "cj", trackingNumber: "123456789012" } : null,
    claim: kind.startsWith("claim_") || change.claim ? { ...claim(kind), ...change.claim } : null,
    waitsForAccount: change.waitsForAccount ?? kind === "account_needed",
    texts: getMessages(locale),
    href: `https://ongi.example/orders/find?order=${merchantUid}`,
    now: change.now ?? AT,
  };
}

function message(kind: MessageKind, merchantUid: string): Case["message"] {
  return {
    id: "5f0c6f1e-0000-4000-8000-000000000001",
    merchantUid,
    kind,
    subject: "imp_1",
    impUid: "imp_1",
    amount: 117_000,
    status: "waiting",
    attempts: 1,
    nextAt: AT,
    leasedUntil: null,
    lastError: null,
    createdAt: AT,
    sentAt: null,
  };
}

/** One of the second line's two goods, for a changed mind. */
function claim(kind: MessageKind): NonNullable<Case["claim"]> {
  return {
    kind: "return",
    status: CLAIM_STATUSES.find((status) => kind === `claim_${status}`) ?? "requested",
    units: [{ variantId: "variant-19500", quantity: 1 }],
    amount: 13_500,
    postage: 6_000,
    answer: kind === "claim_declined" ? "받은 지 한 달이 지났어요." : "",
  };
}

function order(merchantUid: string, locale: Locale): Case["order"] {
  return {
    merchantUid,
    userId: null,
    guestId: "guest-1",
    cartId: "cart-1",
    locale,
    buyerName: "홍길동",
    buyerPhone: "01012345678",
    buyerEmail: "gildong@example.com",
    postcode: "04524",
    line1: "서울 중구 세종대로 110",
    line2: "1층",
    note: "문 앞에",
    payMethod: "card",
    marketingAgreed: false,
    subtotal: 117_000,
    shipping: 0,
    total: 117_000,
    refunded: 0,
    status: "paid",
    fulfilment: "none",
    supersededBy: null,
    expiresAt: AT,
    vbankDueAt: null,
    preparedAt: AT,
    dueAt: null,
    lookedAt: null,
    looksSince: null,
    looks: 0,
    leftAt: null,
    separatedAt: null,
    paidAt: AT,
    createdAt: AT,
  };
}

function payment(merchantUid: string): NonNullable<Case["payment"]> {
  return {
    impUid: "imp_1",
    merchantUid,
    status: "paid",
    amount: 117_000,
    cancelAmount: 0,
    currency: "KRW",
    sandbox: true,
    payMethod: "card",
    pgProvider: "html5_inicis",
    embPgProvider: null,
    cardName: "국민카드",
    cardNumber: "1234-****-****-5678",
    cardQuota: 0,
    applyNum: "1",
    receiptUrl: null,
    failReason: null,
    vbankCode: null,
    vbankName: null,
    vbankNum: null,
    vbankHolder: null,
    vbankDueAt: null,
    vbankIssuedAt: null,
    startedAt: AT,
    paidAt: AT,
    failedAt: null,
    cancelledAt: null,
    decision: "accepted",
    refusal: null,
    flag: null,
    raw: {},
    firstSeenAt: AT,
    updatedAt: AT,
  };
}

function line(merchantUid: string, name: { ko: string; en: string }, unitPrice: number, quantity = 1) {
  return {
    merchantUid,
    variantId: `variant-${unitPrice}`,
    name,
    option: { ko: "기본", en: "Plain" },
    unitPrice,
    listPrice: null,
    quantity,
  };
}
