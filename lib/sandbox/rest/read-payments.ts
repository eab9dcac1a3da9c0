import { isTrue } from "../http/read-request";
import { presentPayment } from "../payments/present-payment";
import { findRecord, listByMerchant } from "../payments/records";
import type { PaymentRecord } from "../state";
import { badRequest, notFound, ok, type RestCall, type RestHandler, UNKNOWN_PAYMENT } from "./rest-call";

const MAX_IDS = 100;

/** The one read that hides test-channel payments, unless asked with `include_sandbox=true`. */
export const getPayment: RestHandler = (call) => {
  const record = findRecord(call.state, call.params.imp_uid ?? "");
  const includeSandbox = isTrue(call.query.get("include_sandbox"));
  if (!record || (record.payment.sandbox && !includeSandbox)) return notFound(UNKNOWN_PAYMENT);
  const payment = presentPayment(record, call.base);
  return ok(isTrue(call.query.get("extension")) ? { ...payment, extension: {} } : payment);
};

/** Several at once: 200 when all were found, 207 for some, 404 for none. */
export const getPayments: RestHandler = (call) => {
  const impUids = listed(call, "imp_uid");
  const merchantUids = listed(call, "merchant_uid");
  const asked = impUids.length + merchantUids.length;
  if (asked === 0) return badRequest("imp_uid 또는 merchant_uid 파라메터가 누락되었습니다.");
  if (asked > MAX_IDS) return badRequest("한 번에 최대 100건까지 조회할 수 있습니다.");
  const found: PaymentRecord[] = [
    ...impUids.flatMap((id) => findRecord(call.state, id) ?? []),
    ...merchantUids.flatMap((id) => listByMerchant(call.state, id)[0] ?? []),
  ];
  if (found.length === 0) return notFound(UNKNOWN_PAYMENT);
  const response = found.map((record) => presentPayment(record, call.base));
  return ok(response, found.length === asked ? 200 : 207);
};

/** Only PAYCO payments have a balance, and the stand-in keeps none. */
export const getBalance: RestHandler = () => notFound(UNKNOWN_PAYMENT);

function listed({ query }: RestCall, name: string): string[] {
  return [...query.getAll(`${name}[]`), ...query.getAll(name)].filter((id) => id !== "");
}
