import { textOf } from "../http/read-request";
import { digits } from "../payments/ids";
import { findReceipt, findRecord, saveRecord } from "../payments/records";
import { remainingOf } from "../payments/transitions";
import { badRequest, notFound, ok, type RestCall, type RestHandler, UNKNOWN_PAYMENT } from "./rest-call";

const NO_RECEIPT = "발급된 현금영수증이 존재하지 않습니다.";

function impUidOf({ params }: RestCall): string {
  return params.imp_uid ?? "";
}

export const getReceipt: RestHandler = (call) => {
  const receipt = findReceipt(call.state, impUidOf(call));
  return receipt ? ok(receipt) : notFound(NO_RECEIPT);
};

export const issueReceipt: RestHandler = (call) => {
  const record = findRecord(call.state, impUidOf(call));
  if (!record) return notFound(UNKNOWN_PAYMENT);
  if (!textOf(call.fields, "identifier")) return badRequest("identifier 파라메터가 누락되었습니다.");
  if (remainingOf(record) <= 0) return badRequest("결제완료 상태의 결제건이 아닙니다.");
  if (record.payment.cash_receipt_issued) return badRequest("이미 현금영수증이 발급된 결제건입니다.");
  const amount = remainingOf(record);
  const receipt = {
    amount,
    applied_at: call.now,
    apply_num: digits(9),
    cancelled_at: 0,
    imp_uid: record.payment.imp_uid,
    receipt_tid: `receipt_${digits(12)}`,
    receipt_url: record.payment.receipt_url && call.base + record.payment.receipt_url,
    type: textOf(call.fields, "type") ?? "person",
    vat: Math.round(amount / 11),
  };
  call.state.receipts[record.payment.imp_uid] = receipt;
  record.payment.cash_receipt_issued = true;
  saveRecord(call.state, record);
  return ok(receipt);
};

export const cancelReceipt: RestHandler = (call) => {
  const record = findRecord(call.state, impUidOf(call));
  const receipt = findReceipt(call.state, impUidOf(call));
  if (!record || !receipt || receipt.cancelled_at > 0) return notFound(NO_RECEIPT);
  receipt.cancelled_at = call.now;
  record.payment.cash_receipt_issued = false;
  saveRecord(call.state, record);
  return ok(receipt);
};
