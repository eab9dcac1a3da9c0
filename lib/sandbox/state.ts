import type { WebhookFormat } from "./config";
import type { CashReceipt, Payment } from "./wire";

/** What the browser is told when a window ends. */
export type WindowAnswer = {
  /** `left`: the window closes and nobody is told. */
  kind: "result" | "left";
  /** The callback's object, request_id apart. */
  rsp: Record<string, unknown>;
  /** The m_redirect_url with its parameters, for windows that took the whole page. */
  redirect: string | null;
  times: number;
  delayMs: number;
};

export type WindowSession = {
  key: string;
  /** The window took the whole page, so the answer is a redirect and never a callback. */
  wholePage: boolean;
  requestId: string | null;
  shopOrigin: string;
  redirectUrl: string | null;
  confirmUrl: string | null;
  /** Newer provider modules answer with the ids and an error alone. */
  modern: boolean;
  /** Unix seconds; 0 leaves it to the provider. */
  vbankDue: number;
  answer: WindowAnswer | null;
};

export type PaymentRecord = {
  seq: number;
  payment: Payment;
  updatedAt: number;
  notify: WebhookFormat | "none";
  noticeUrls: string[];
  session: WindowSession | null;
};

export type Fault = {
  id: string;
  on: string;
  kind: string;
  /** Strikes left; null until deleted. */
  left: number | null;
  ms: number | null;
  seed: number | null;
  rate: number;
  draws: number;
};

export type Call = {
  at: string;
  /** `at` is when it was carried out, which may be much later. */
  arrivedAt: string;
  method: string;
  path: string;
  query: string;
  status: number;
  /** Of a cancel: what it said. */
  about?: { imp_uid: string | null; reason: string | null; amount: number | null; checksum: number | null };
};

export type Delivery = {
  at: string;
  imp_uid: string;
  url: string;
  body: string;
  /** The shop's HTTP status, or why there is none. */
  result: string;
  ms: number;
};

export type SandboxState = {
  clockOffsetS: number;
  seq: number;
  token: { value: string; expiresAt: number } | null;
  payments: Record<string, PaymentRecord>;
  /** imp_uids, oldest first. */
  order: string[];
  byMerchant: Record<string, string[]>;
  windows: Record<string, string>;
  prepared: Record<string, { amount: number; currency: string | null }>;
  receipts: Record<string, CashReceipt>;
  faults: Fault[];
  calls: Call[];
  deliveries: Delivery[];
};

/** Plain JSON all through, so that a store may keep it in a row. */
export function emptyState(): SandboxState {
  return {
    clockOffsetS: 0,
    seq: 0,
    token: null,
    payments: {},
    order: [],
    byMerchant: {},
    windows: {},
    prepared: {},
    receipts: {},
    faults: [],
    calls: [],
    deliveries: [],
  };
}

/** The gateway's clock, in unix seconds: real time plus what the control API moved it by. */
export function nowSeconds(state: SandboxState): number {
  return Math.floor(Date.now() / 1000) + state.clockOffsetS;
}

/** Bounded append: the oldest tenth goes at once, so that a full log costs no copy a call. */
export function appendBounded<T>(list: T[], item: T, max: number): void {
  list.push(item);
  if (list.length > max) list.splice(0, Math.max(1, Math.ceil(max / 10)));
}
