import { isOneOf } from "../faults/matrix";
import { type ListStatus, listPayments, SORTINGS, type Sorting } from "../payments/listing";
import { presentPayment } from "../payments/present-payment";
import { listByMerchant } from "../payments/records";
import type { PaymentRecord } from "../state";
import { PAYMENT_STATUSES, type PaymentStatus } from "../wire";
import {
  badRequest,
  notFound,
  ok,
  type RestAnswer,
  type RestCall,
  type RestHandler,
  UNKNOWN_PAYMENT,
} from "./rest-call";

const MAX_WINDOW_S = 90 * 86_400;
const MAX_LIMIT = 1000;
const LIST_STATUSES: readonly ListStatus[] = ["all", ...PAYMENT_STATUSES];
const BAD_STATUS = badRequest("지원되지 않는 상태값입니다.");
const BAD_PAGE = badRequest("page가 범위를 벗어났습니다.");

export const findPayment: RestHandler = (call) => {
  const status = statusOf(call);
  if (status === "bad") return BAD_STATUS;
  const sorting = sortingOf(call);
  const [record] = listByMerchant(call.state, call.params.merchant_uid ?? "", { status, sorting });
  return record ? ok(presentPayment(record, call.base)) : notFound(UNKNOWN_PAYMENT);
};

export const findAllPayments: RestHandler = (call) => {
  const status = statusOf(call);
  if (status === "bad") return BAD_STATUS;
  const page = pageOf(call);
  if (!page) return BAD_PAGE;
  const sorting = sortingOf(call);
  const all = listByMerchant(call.state, call.params.merchant_uid ?? "", { status, sorting });
  return paged(call, page, all.length, all.slice(page.offset, page.offset + page.limit));
};

/** Payments of a status over at most 90 days, the last 90 when nobody says. */
export const listByStatus: RestHandler = (call) => {
  const status = call.params.payment_status;
  if (!isOneOf(LIST_STATUSES, status)) return BAD_STATUS;
  const page = pageOf(call);
  if (!page) return BAD_PAGE;
  const to = timeOf(call, "to") ?? call.now;
  const from = timeOf(call, "from") ?? to - MAX_WINDOW_S;
  if (Number.isNaN(to) || Number.isNaN(from) || from > to || to - from > MAX_WINDOW_S)
    return badRequest("조회기간은 최대 90일까지 지정할 수 있습니다.");
  const query = { status, from, to, sorting: sortingOf(call), offset: page.offset, limit: page.limit };
  const { total, records } = listPayments(call.state, query);
  return paged(call, page, total, records);
};

type Page = { number: number; limit: number; offset: number };

function paged(call: RestCall, page: Page, total: number, records: PaymentRecord[]): RestAnswer {
  const last = Math.max(1, Math.ceil(total / page.limit));
  if (page.number > last) return BAD_PAGE;
  return ok({
    total,
    previous: page.number - 1,
    next: page.number < last ? page.number + 1 : 0,
    list: records.map((record) => presentPayment(record, call.base)),
  });
}

function pageOf({ query }: RestCall): Page | null {
  const number = Number(query.get("page") ?? 1);
  const limit = Math.min(Number(query.get("limit") ?? 20), MAX_LIMIT);
  if (!Number.isInteger(number) || number < 1 || !Number.isInteger(limit) || limit < 1) return null;
  return { number, limit, offset: (number - 1) * limit };
}

function timeOf({ query }: RestCall, name: string): number | null {
  const value = query.get(name);
  return value === null || value === "" ? null : Number(value);
}

function sortingOf({ query }: RestCall): Sorting {
  const value = query.get("sorting");
  return isOneOf(SORTINGS, value) ? value : "-started";
}

function statusOf({ params }: RestCall): PaymentStatus | undefined | "bad" {
  const status = params.payment_status;
  if (status === undefined || status === "all") return undefined;
  return isOneOf(PAYMENT_STATUSES, status) ? status : "bad";
}
