import { takeEventFault } from "../faults/take-fault";
import { findForeignImpUid } from "../payments/records";
import type { PaymentRecord, SandboxState } from "../state";
import type { PaymentStatus } from "../wire";

export type WebhookFields = {
  imp_uid: string;
  merchant_uid: string;
  status: string;
  cancellation_id?: string;
};

export type PlannedWebhook = {
  url: string;
  format: "json" | "form";
  fields: WebhookFields;
  delayMs: number;
  /** Held back until another webhook has gone out, at most `delayMs`. */
  held: boolean;
  /** Never sent, only logged. */
  lost: boolean;
};

/** What the shop is to be told of this event, after faults. Nothing is sent here. */
export function planWebhooks(
  state: SandboxState,
  record: PaymentRecord,
  event: { status: PaymentStatus; cancellationId?: string | undefined },
): PlannedWebhook[] {
  if (record.notify === "none") return [];
  const { imp_uid, merchant_uid } = record.payment;
  const fault = takeEventFault(state, "webhook");
  const fields: WebhookFields = { imp_uid, merchant_uid, status: event.status };
  if (event.cancellationId) fields.cancellation_id = event.cancellationId;
  if (fault?.kind === "wrong_status") fields.status = event.status === "paid" ? "cancelled" : "paid";
  if (fault?.kind === "error_though_paid") fields.status = "failed";
  if (fault?.kind === "foreign") fields.imp_uid = findForeignImpUid(state, imp_uid);
  const planned: PlannedWebhook = {
    url: "",
    format: record.notify,
    fields,
    delayMs: fault?.kind === "late" || fault?.kind === "reordered" ? fault.ms : 0,
    held: fault?.kind === "reordered",
    lost: fault?.kind === "lost",
  };
  const each = record.noticeUrls.map((url) => ({ ...planned, url }));
  return fault?.kind === "doubled" ? [...each, ...each] : each;
}
