import { numberOf, textOf } from "../http/read-request";
import { findPrepared } from "../payments/records";
import {
  badRequest,
  isMerchantUid,
  notFound,
  ok,
  type RestAnswer,
  type RestCall,
  type RestHandler,
  refuse,
} from "./rest-call";

const NOT_PREPARED = "사전등록된 결제정보가 존재하지 않습니다.";

export const getPrepared: RestHandler = (call) => {
  const merchantUid = call.params.merchant_uid ?? "";
  const prepared = findPrepared(call.state, merchantUid);
  return prepared ? ok({ ...prepared, merchant_uid: merchantUid }) : notFound(NOT_PREPARED);
};

/** Registers an amount once. Again for the same order number is refused, with HTTP 200. */
export const prepare: RestHandler = (call) =>
  register(call, (merchantUid) =>
    findPrepared(call.state, merchantUid)
      ? refuse("결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).")
      : null,
  );

export const changePrepared: RestHandler = (call) =>
  register(call, (merchantUid) => (findPrepared(call.state, merchantUid) ? null : notFound(NOT_PREPARED)));

function register(call: RestCall, refusal: (merchantUid: string) => RestAnswer | null): RestAnswer {
  const merchantUid = textOf(call.fields, "merchant_uid");
  const amount = numberOf(call.fields, "amount");
  if (!merchantUid || amount === null) return badRequest("merchant_uid, amount 파라메터가 누락되었습니다.");
  if (!isMerchantUid(merchantUid) || !Number.isFinite(amount) || amount < 0)
    return badRequest("merchant_uid 또는 amount 값이 올바르지 않습니다.");
  const refused = refusal(merchantUid);
  if (refused) return refused;
  const prepared = { amount, currency: textOf(call.fields, "currency") };
  call.state.prepared[merchantUid] = prepared;
  return ok({ ...prepared, merchant_uid: merchantUid });
}
