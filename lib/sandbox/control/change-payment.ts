import type { ResolvedConfig } from "../config";
import { type Fields, numberOf, textOf } from "../http/read-request";
import { saveRecord } from "../payments/records";
import { approve, cancel, closeAccount, isOpenAccount, remainingOf } from "../payments/transitions";
import type { PaymentRecord, SandboxState } from "../state";
import { planWebhooks } from "../webhooks/plan-webhooks";
import { bad, conflict } from "./control-answer";
import { type Changed, notifyAgain } from "./control-payments";

type Change = (state: SandboxState, config: ResolvedConfig, record: PaymentRecord, fields: Fields) => Changed;

/** Money arrives on the account, also past its date. Another sum than asked makes that the payment's amount. */
const deposit: Change = (state, _config, record, fields) => {
  const amount = numberOf(fields, "amount");
  if (amount !== null && !(amount > 0)) bad("amount must be a number above 0");
  if (!isOpenAccount(record)) conflict("only an open virtual account can be deposited to");
  if (amount !== null) record.payment.amount = amount;
  approve(state, record);
  return told(state, record);
};

/** As in the console: a webhook with the cancellation goes out, and no bank details are asked for. */
const cancelInConsole: Change = (state, config, record, fields) => {
  const amount = numberOf(fields, "amount") ?? 0;
  if (!(amount >= 0)) bad("amount must be a number, 0 or more");
  const remaining = remainingOf(record);
  if (isOpenAccount(record)) {
    const row = closeAccount(state, config, record);
    return row ? told(state, record, row.cancellation_id) : { record, webhooks: [] };
  }
  if (remaining <= 0) conflict("nothing is left to cancel");
  if (amount > remaining) bad(`amount is more than the ${remaining} that is left`);
  const row = cancel(state, config, record, { amount, reason: textOf(fields, "reason") ?? "콘솔에서 취소" });
  return told(state, record, row.cancellation_id);
};

/** A failed or abandoned attempt turns out to be paid after all. */
const payLate: Change = (state, _config, record) => {
  const { status } = record.payment;
  if (status !== "failed" && status !== "ready") conflict(`a ${status} payment cannot be paid late`);
  approve(state, record);
  return told(state, record);
};

const notify: Change = (state, _config, record, fields) => notifyAgain(state, record, fields);

function told(state: SandboxState, record: PaymentRecord, cancellationId?: string): Changed {
  saveRecord(state, record);
  const status = cancellationId ? "cancelled" : record.payment.status;
  return { record, webhooks: planWebhooks(state, record, { status, cancellationId }) };
}

export const CHANGES: Record<string, Change> = {
  deposit,
  cancel: cancelInConsole,
  notify,
  pay_late: payLate,
};
