import type { EventKind } from "../faults/matrix";
import type { Taken } from "../faults/take-fault";
import { presentPayment } from "../payments/present-payment";
import { findForeignImpUid } from "../payments/records";
import type { PaymentRecord, SandboxState, WindowAnswer, WindowSession } from "../state";

export type WindowError = { code: string; message: string };

const THOUGH_PAID: WindowError = { code: "F400", message: "결제에 실패하였습니다. [결제사 응답지연]" };

/** What the browser takes back to the shop, bent by a fault on `callback` or `redirect`. */
export function answerOf(
  state: SandboxState,
  input: { record: PaymentRecord; session: WindowSession; base: string; error: WindowError | null },
  fault: Taken<EventKind> | null,
): WindowAnswer {
  const { record, session, base } = input;
  const error = fault?.kind === "error_though_paid" ? THOUGH_PAID : input.error;
  const rsp = session.modern ? modernRsp(record, error) : classicRsp(record, base, error);
  if (fault?.kind === "wrong_status")
    Object.assign(rsp, { success: error !== null, status: error ? "paid" : "failed" });
  if (fault?.kind === "foreign") rsp.imp_uid = findForeignImpUid(state, record.payment.imp_uid);
  return {
    kind: fault?.kind === "lost" ? "left" : "result",
    rsp,
    redirect: session.redirectUrl === null ? null : returnAddress(session.redirectUrl, rsp),
    times: fault?.kind === "doubled" ? 2 : 1,
    delayMs: fault?.kind === "late" ? fault.ms : 0,
  };
}

/** Newer modules: the ids, and an error when there is one. No success, no status, no amount. */
function modernRsp({ payment }: PaymentRecord, error: WindowError | null): Record<string, unknown> {
  const ids = { imp_uid: payment.imp_uid, merchant_uid: payment.merchant_uid };
  return error ? { ...ids, error_code: error.code, error_msg: error.message } : ids;
}

function classicRsp(record: PaymentRecord, base: string, error: WindowError | null): Record<string, unknown> {
  const payment = presentPayment(record, base);
  const customData: unknown = payment.custom_data === null ? null : JSON.parse(payment.custom_data);
  const rsp: Record<string, unknown> = {
    success: error === null,
    imp_uid: payment.imp_uid,
    merchant_uid: payment.merchant_uid,
    pay_method: payment.pay_method,
    paid_amount: payment.amount,
    status: error ? "failed" : payment.status,
    name: payment.name,
    pg_provider: payment.pg_provider,
    emb_pg_provider: payment.emb_pg_provider,
    pg_tid: payment.pg_tid,
    pg_type: "payment",
    buyer_name: payment.buyer_name,
    buyer_email: payment.buyer_email,
    buyer_tel: payment.buyer_tel,
    buyer_addr: payment.buyer_addr,
    buyer_postcode: payment.buyer_postcode,
    custom_data: customData,
    currency: payment.currency,
    error_code: error?.code ?? null,
    error_msg: error?.message ?? null,
  };
  if (error) return rsp;
  return { ...rsp, ...(payment.vbank_num === null ? paidFields(payment) : accountFields(payment)) };
}

function paidFields(payment: PaymentRecord["payment"]) {
  const { paid_at, receipt_url, apply_num, card_name, card_number, card_quota, bank_name } = payment;
  return { paid_at, receipt_url, apply_num, card_name, card_number, card_quota, bank_name };
}

function accountFields(payment: PaymentRecord["payment"]) {
  const { vbank_num, vbank_name, vbank_holder, vbank_date, receipt_url } = payment;
  return { vbank_num, vbank_name, vbank_holder, vbank_date, receipt_url, paid_at: 0 };
}

/** The shop's own parameters stay as they are; ours are added behind them. */
function returnAddress(redirectUrl: string, rsp: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const name of ["imp_uid", "merchant_uid"]) if (rsp[name]) query.set(name, String(rsp[name]));
  if (rsp.success !== undefined) query.set("imp_success", String(rsp.success));
  if (rsp.error_code) {
    query.set("error_code", String(rsp.error_code));
    query.set("error_msg", String(rsp.error_msg ?? ""));
  }
  const [address = "", ...hash] = redirectUrl.split("#");
  const joint = address.includes("?") ? "&" : "?";
  return `${address}${joint}${query}${hash.length > 0 ? `#${hash.join("#")}` : ""}`;
}
