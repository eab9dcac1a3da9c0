import { setTimeout as sleep } from "node:timers/promises";
import type { WebhookOrder } from "../config";
import { takeEventFault } from "../faults/take-fault";
import { findByWindow, findForeignImpUid, saveRecord } from "../payments/records";
import { approve, fail, issueAccount } from "../payments/transitions";
import type { Sandbox } from "../sandbox-context";
import type { PaymentRecord, SandboxState, WindowAnswer, WindowSession } from "../state";
import { type PlannedWebhook, planWebhooks } from "../webhooks/plan-webhooks";
import { askShop, confirmCallFor, refusalText } from "./ask-shop";
import { DECLINE_REASONS, isEasyPay, isHubMethod } from "./methods";
import { answerOf, type WindowError } from "./window-answer";

/** What the person in the window chose. */
export type Choice = {
  act: "approve" | "decline" | "cancel";
  method: string;
  bankCode: string;
  declineReason: string;
  webhookOrder: WebhookOrder | null;
};

const AFTER_MS = 1000;
const USER_CANCELLED = "[결제포기] 사용자가 결제를 취소하셨습니다";

/**
 * Ends a window: asks the shop, moves the payment, tells the shop and answers the browser. Null when the window
 * is unknown. A window that has ended answers the same again.
 */
export async function finishWindow(
  sandbox: Sandbox,
  input: { key: string; base: string; choice: Choice },
): Promise<WindowAnswer | null> {
  const { config, store, dispatcher } = sandbox;
  const { choice, key, base } = input;
  const start = await store.run((state) => begin(state, key, choice));
  if (start === null || start.kind === "answered") return start?.answer ?? null;
  const { call, fault } = start;
  const isLateCall = fault?.kind === "reordered";
  const reason = call && !isLateCall ? await askShop(config, call, fault) : null;
  const isOverruled = reason !== null && fault?.kind === "error_though_paid";
  if (choice.act === "approve" && config.pgLatencyMs > 0) await sleep(config.pgLatencyMs);
  const end = await store.run((state) =>
    conclude(state, sandbox, { key, base, choice, reason, isOverruled }),
  );
  if (!end) return null;
  if (call && isLateCall) await askShop(config, call, null);
  const order = end.isReordered ? "before" : (choice.webhookOrder ?? config.webhookOrder);
  const delayed =
    order === "after"
      ? end.webhooks.map((one) => ({ ...one, delayMs: one.delayMs + AFTER_MS }))
      : end.webhooks;
  const delivered = dispatcher.send(delayed);
  if (order === "before" || config.awaitWebhooks) await delivered;
  return end.answer;
}

function begin(state: SandboxState, key: string, choice: Choice) {
  const record = findByWindow(state, key);
  if (!record?.session) return null;
  if (record.session.answer) return { kind: "answered" as const, answer: record.session.answer };
  const call = choice.act === "approve" ? confirmCallFor(record) : null;
  const fault = call ? takeEventFault(state, "confirm") : null;
  if (call && fault?.kind === "foreign") call.body.imp_uid = findForeignImpUid(state, record.payment.imp_uid);
  return { kind: "open" as const, call, fault };
}

type Ending = { key: string; base: string; choice: Choice; reason: string | null; isOverruled: boolean };

function conclude(
  state: SandboxState,
  sandbox: Sandbox,
  { key, base, choice, reason, isOverruled }: Ending,
): { answer: WindowAnswer; webhooks: PlannedWebhook[]; isReordered: boolean } | null {
  const record = findByWindow(state, key);
  const session = record?.session;
  if (!record || !session) return null;
  if (session.answer) return { answer: session.answer, webhooks: [], isReordered: false };
  let error = move(state, sandbox, { record, session, choice, reason: isOverruled ? null : reason });
  if (isOverruled) error = { code: "F400", message: refusalText(reason ?? "") };
  const isTold = record.payment.status !== "failed";
  const webhooks = isTold ? planWebhooks(state, record, { status: record.payment.status }) : [];
  const fault = takeEventFault(state, session.wholePage ? "redirect" : "callback");
  session.answer = answerOf(state, { record, session, base, error }, fault);
  saveRecord(state, record);
  return { answer: session.answer, webhooks, isReordered: fault?.kind === "reordered" };
}

/** Changes the payment and says what went wrong with it, if anything did. */
function move(
  state: SandboxState,
  { config }: Sandbox,
  input: { record: PaymentRecord; session: WindowSession; choice: Choice; reason: string | null },
): WindowError | null {
  const { record, session, choice, reason } = input;
  const { payment } = record;
  // Settled from outside (console, control API) while the window was open: the books win.
  if (payment.status === "paid") return null;
  if (choice.act === "cancel") return refused(state, record, { code: "F0004", message: USER_CANCELLED });
  if (choice.act === "decline") {
    const why = DECLINE_REASONS.find((one) => one.id === choice.declineReason) ?? DECLINE_REASONS[0];
    return refused(state, record, { code: "F400", message: why?.ko ?? "" });
  }
  if (reason !== null) return refused(state, record, { code: "F400", message: refusalText(reason) });
  const easy = isEasyPay(payment);
  if (!easy) payment.pay_method = isHubMethod(choice.method) ? choice.method : "card";
  if (!easy && payment.pay_method === "vbank")
    issueAccount(state, config, record, { bankCode: choice.bankCode, due: session.vbankDue });
  else approve(state, record, easy ? (choice.method === "card" ? "card" : "point") : undefined);
  return null;
}

function refused(state: SandboxState, record: PaymentRecord, error: WindowError): WindowError {
  fail(state, record, error.message);
  return error;
}
