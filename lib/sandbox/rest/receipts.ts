import { numberOf, textOf } from "../http/read-request";
import { digits } from "../payments/ids";
import { findReceipt, findRecord, saveRecord } from "../payments/records";
import { remainingOf } from "../payments/transitions";
import type { CashReceipt } from "../wire";
import {
  badRequest,
  notFound,
  ok,
  type RestAnswer,
  type RestCall,
  type RestHandler,
  refuse,
  UNKNOWN_PAYMENT,
} from "./rest-call";

const NO_RECEIPT = "발급된 현금영수증이 존재하지 않습니다.";
const IDENTIFIER_TYPES = ["person", "business", "phone", "taxcard"];
const TYPES = ["person", "company"];

function impUidOf({ params }: RestCall): string {
  return params.imp_uid ?? "";
}

/** Also one that was cancelled, with its `cancelled_at`. */
export const getReceipt: RestHandler = (call) => {
  const receipt = findReceipt(call.state, impUidOf(call));
  return receipt ? ok(receipt) : notFound(NO_RECEIPT);
};

/** For all that the payment holds now, unless `vat_amount` and `tax_free` say how it is made up. */
export const issueReceipt: RestHandler = (call) => {
  const record = findRecord(call.state, impUidOf(call));
  if (!record) return notFound(UNKNOWN_PAYMENT);
  const refused = refusalOf(call);
  if (refused) return refused;
  const amount = remainingOf(record);
  if (amount <= 0) return badRequest("결제완료 상태의 결제건이 아닙니다.");
  if (record.payment.cash_receipt_issued) return badRequest("이미 현금영수증이 발급된 결제건입니다.");
  // Cards and phone bills have receipts of their own, and no provider issues another.
  if (record.payment.vbank_num === null && record.payment.pay_method !== "trans")
    return refuse("현금영수증 발급을 지원하지 않는 결제수단입니다.", 501);
  const taxFree = numberOf(call.fields, "tax_free") ?? 0;
  const receipt: CashReceipt = {
    amount,
    applied_at: call.now,
    apply_num: digits(9),
    cancelled_at: 0,
    imp_uid: record.payment.imp_uid,
    receipt_tid: `receipt_${digits(12)}`,
    receipt_url: record.payment.receipt_url && call.base + record.payment.receipt_url,
    type: textOf(call.fields, "type") ?? "person",
    vat: numberOf(call.fields, "vat_amount") ?? Math.round((amount - taxFree) / 11),
  };
  call.state.receipts[record.payment.imp_uid] = receipt;
  record.payment.cash_receipt_issued = true;
  saveRecord(call.state, record);
  return ok(receipt);
};

function refusalOf({ fields }: RestCall): RestAnswer | null {
  const identifier = textOf(fields, "identifier");
  if (!identifier) return badRequest("identifier 파라메터가 누락되었습니다.");
  const kind = textOf(fields, "identifier_type") ?? "phone";
  if (!IDENTIFIER_TYPES.includes(kind)) return badRequest("identifier_type 값이 올바르지 않습니다.");
  if (!TYPES.includes(textOf(fields, "type") ?? "person")) return badRequest("type 값이 올바르지 않습니다.");
  const length = { business: [10], phone: [10, 11], person: [13], taxcard: [13, 14, 15, 16, 17, 18, 19] }[
    kind
  ];
  const isNumber = /^\d+$/.test(identifier) && (length ?? []).includes(identifier.length);
  return isNumber ? null : badRequest("identifier 값이 올바르지 않습니다.");
}

export const cancelReceipt: RestHandler = (call) => {
  const record = findRecord(call.state, impUidOf(call));
  const receipt = findReceipt(call.state, impUidOf(call));
  if (!record || !receipt || receipt.cancelled_at > 0) return notFound(NO_RECEIPT);
  receipt.cancelled_at = call.now;
  record.payment.cash_receipt_issued = false;
  saveRecord(call.state, record);
  return ok(receipt);
};
