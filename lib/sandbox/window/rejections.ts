import type { ResolvedConfig } from "../config";
import { textOf } from "../http/read-request";
import { findPrepared, isMerchantUidPaid } from "../payments/records";
import { parseVbankDue } from "../payments/vbank-due";
import { isMerchantUid } from "../rest/rest-call";
import type { SandboxState } from "../state";
import type { OpenRequest } from "./open-request";

type Rejection = { code: string; message: string };

function badParameter(message: string): Rejection {
  return { code: "INVALID_PARAMETER", message };
}

/** Why the gateway opens no window. Texts are its own where they are known (F1002). */
export function rejectionOf(
  state: SandboxState,
  config: ResolvedConfig,
  request: OpenRequest,
): Rejection | null {
  return badCall(config, request) ?? againstTheBooks(state, request);
}

/** Types are checked since 2024-03-15: an order number that is a number opens no window. */
function badCall(config: ResolvedConfig, { code, data, isBillingKey }: OpenRequest): Rejection | null {
  const { merchant_uid: merchantUid, amount, vbank_due: due } = data;
  if (code !== config.merchantCode) return badParameter("등록되지 않은 가맹점 식별코드입니다.");
  if (typeof merchantUid !== "string") return badParameter("merchant_uid 파라미터는 문자열이어야 합니다.");
  if (typeof amount !== "number" || !Number.isFinite(amount))
    return badParameter("amount 파라미터는 숫자여야 합니다.");
  if (merchantUid === "" || !isMerchantUid(merchantUid))
    return badParameter("merchant_uid 파라미터는 1자 이상 40자 이하여야 합니다.");
  if (amount < 0 || (amount === 0 && !isBillingKey)) return badParameter("결제금액은 0원보다 커야 합니다.");
  if (due !== undefined && parseVbankDue(String(due)) === null)
    return badParameter("vbank_due 형식이 올바르지 않습니다.");
  return null;
}

function againstTheBooks(state: SandboxState, { data }: OpenRequest): Rejection | null {
  const merchantUid = textOf(data, "merchant_uid") ?? "";
  if (isMerchantUidPaid(state, merchantUid))
    return { code: "F1002", message: "이미 결제가 이루어진 거래건입니다." };
  const prepared = findPrepared(state, merchantUid);
  if (!prepared) return null;
  if (prepared.amount !== data.amount)
    return { code: "F1003", message: "사전등록된 결제금액과 일치하지 않습니다." };
  const currency = textOf(data, "currency") ?? "KRW";
  if (prepared.currency !== null && prepared.currency !== currency)
    return { code: "F1003", message: "사전등록된 결제통화와 일치하지 않습니다." };
  return null;
}
