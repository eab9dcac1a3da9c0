import { isTrue, numberOf, textOf } from "../http/read-request";
import { presentPayment } from "../payments/present-payment";
import { findRecord, listByMerchant } from "../payments/records";
import { cancel, isOpenAccount, remainingOf } from "../payments/transitions";
import type { PaymentRecord } from "../state";
import { planWebhooks } from "../webhooks/plan-webhooks";
import { badRequest, ok, type RestAnswer, type RestCall, type RestHandler, refuse } from "./rest-call";

const REFUND_FIELDS = ["refund_holder", "refund_bank", "refund_account"] as const;

/**
 * Gives money back. Every refusal that is about the payment comes with HTTP 200 and code 1. An amount of 0 is
 * everything left. The webhook goes out only when asked for.
 */
export const cancelPayment: RestHandler = (call) => {
  if (!textOf(call.fields, "imp_uid") && !textOf(call.fields, "merchant_uid"))
    return refuse("imp_uid 또는 merchant_uid 중 하나는 필수로 지정해주셔야합니다.");
  const record = findTarget(call);
  if (!record) return refuse("취소할 결제건이 존재하지 않습니다.");
  const amount = numberOf(call.fields, "amount") ?? 0;
  if (!Number.isFinite(amount) || amount < 0) return badRequest("취소금액이 올바르지 않습니다.");
  const refused = refusalOf(call, record, amount);
  if (refused) return refused;
  const row = cancel(call.state, call.config, record, { amount, reason: textOf(call.fields, "reason") });
  const webhooks = isTrue(call.fields.enable_webhook)
    ? planWebhooks(call.state, record, { status: "cancelled", cancellationId: row.cancellation_id })
    : [];
  return { ...ok(presentPayment(record, call.base)), webhooks };
};

/** imp_uid wins; of an order number's attempts the one that still holds money. */
function findTarget({ state, fields }: RestCall): PaymentRecord | undefined {
  const impUid = textOf(fields, "imp_uid");
  if (impUid) return findRecord(state, impUid);
  const attempts = listByMerchant(state, textOf(fields, "merchant_uid") ?? "");
  return (
    attempts.find((one) => remainingOf(one) > 0) ??
    attempts.find((one) => one.payment.paid_at > 0) ??
    attempts[0]
  );
}

function refusalOf({ fields }: RestCall, record: PaymentRecord, amount: number): RestAnswer | null {
  const { payment } = record;
  const remaining = remainingOf(record);
  if (payment.status === "cancelled" && remaining <= 0) return refuse("이미 전액취소된 주문입니다.");
  if (isOpenAccount(record)) return refuse("입금된 내역이 없습니다");
  if (payment.paid_at === 0) return refuse("결제취소에 실패하였습니다.(취소불가 상태입니다)");
  const checksum = numberOf(fields, "checksum");
  if (checksum !== null && checksum !== remaining)
    return refuse("취소가능 금액이 일치하지 않습니다.(checksum)");
  if (amount > remaining)
    return refuse("결제취소에 실패하였습니다.(requested cancel amount is bigger than cancelable amount)");
  const isDeposited = payment.vbank_num !== null;
  if (isDeposited && REFUND_FIELDS.some((field) => !textOf(fields, field)))
    return refuse(
      "가상계좌 환불을 위해 refund_holder, refund_bank, refund_account 를 모두 지정해주셔야합니다.",
    );
  return null;
}
