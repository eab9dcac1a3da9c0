import { isShopUrl } from "../config";
import { type Fields, numberOf, textOf } from "../http/read-request";
import { findBank } from "../payments/banks";
import { createPayment } from "../payments/create-payment";
import { presentPayment } from "../payments/present-payment";
import { findRecord, isMerchantUidPaid, saveRecord } from "../payments/records";
import { closeAccount, isOpenAccount, issueAccount } from "../payments/transitions";
import { planWebhooks } from "../webhooks/plan-webhooks";
import {
  badRequest,
  isMerchantUid,
  notFound,
  ok,
  type RestCall,
  type RestHandler,
  refuse,
  UNKNOWN_PAYMENT,
} from "./rest-call";

const NOT_AN_OPEN_ACCOUNT = badRequest("입금대기 상태의 가상계좌 결제건이 아닙니다.");
const REQUIRED = ["channel_key", "merchant_uid", "amount", "vbank_code", "vbank_due"] as const;

export const issueVbank: RestHandler = (call) => {
  const { fields, state, config } = call;
  const missing = REQUIRED.filter(
    (name) => !textOf(fields, name) && !(name === "channel_key" && textOf(fields, "pg")),
  );
  if (missing.length > 0) return badRequest(`${missing.join(", ")} 파라메터가 누락되었습니다.`);
  const merchantUid = textOf(fields, "merchant_uid") ?? "";
  const amount = numberOf(fields, "amount") ?? Number.NaN;
  const due = numberOf(fields, "vbank_due") ?? Number.NaN;
  const noticeUrls = noticeUrlsOf(fields);
  if (!isMerchantUid(merchantUid) || !(amount > 0) || !Number.isFinite(due))
    return badRequest("merchant_uid, amount 또는 vbank_due 값이 올바르지 않습니다.");
  if (noticeUrls.some((url) => !isShopUrl(config, url)))
    return badRequest("notice_url: the sandbox calls only the shop that it was started for.");
  if (isMerchantUidPaid(state, merchantUid)) return refuse("이미 결제가 이루어진 거래건입니다.");
  const record = createPayment(state, config, {
    merchant_uid: merchantUid,
    amount,
    pay_method: "vbank",
    channel: "api",
    sandbox: config.sandboxFlag,
    noticeUrls,
    name: textOf(fields, "name"),
    buyer_name: textOf(fields, "buyer_name"),
    buyer_tel: textOf(fields, "buyer_tel"),
    buyer_email: textOf(fields, "buyer_email"),
    custom_data: customDataOf(fields),
  });
  issueAccount(state, config, record, {
    bankCode: textOf(fields, "vbank_code") ?? undefined,
    due,
    number: textOf(fields, "vbank_num") ?? undefined,
    holder: textOf(fields, "vbank_holder") ?? undefined,
  });
  return {
    ...ok(presentPayment(record, call.base)),
    webhooks: planWebhooks(state, record, { status: "ready" }),
  };
};

export const changeVbank: RestHandler = (call) => {
  const record = target(call);
  if (!record) return notFound(UNKNOWN_PAYMENT);
  if (!isOpenAccount(record)) return NOT_AN_OPEN_ACCOUNT;
  const amount = numberOf(call.fields, "amount") ?? record.payment.amount;
  const due = numberOf(call.fields, "vbank_due") ?? record.payment.vbank_date;
  if (!(amount > 0) || !Number.isFinite(due))
    return badRequest("amount 또는 vbank_due 값이 올바르지 않습니다.");
  record.payment.amount = amount;
  record.payment.vbank_date = due;
  saveRecord(call.state, record);
  return ok(presentPayment(record, call.base));
};

/** Closes an account that nobody paid into. No webhook. */
export const closeVbank: RestHandler = (call) => {
  const record = target(call);
  if (!record) return notFound(UNKNOWN_PAYMENT);
  if (!isOpenAccount(record)) return NOT_AN_OPEN_ACCOUNT;
  closeAccount(call.state, call.config, record);
  return ok(presentPayment(record, call.base));
};

export const getHolder: RestHandler = ({ query, config }) => {
  const number = query.get("bank_num") ?? "";
  const isKnown = findBank(query.get("bank_code") ?? "") !== undefined && /^[\d-]{6,20}$/.test(number);
  return isKnown ? ok({ bank_holder: config.merchantName }) : notFound("계좌정보 조회에 실패하였습니다.");
};

function target({ state, params, fields }: RestCall) {
  return findRecord(state, params.imp_uid ?? textOf(fields, "imp_uid") ?? "");
}

function noticeUrlsOf(fields: Fields): string[] {
  const given = fields.notice_url;
  const urls: unknown[] = Array.isArray(given) ? given : [given];
  return urls.filter((url) => typeof url === "string" && url !== "").map(String);
}

function customDataOf(fields: Fields): string | null {
  const given = fields.custom_data;
  return typeof given === "object" && given !== null ? JSON.stringify(given) : textOf(fields, "custom_data");
}
