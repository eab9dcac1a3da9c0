import type { z } from "zod";
import type { CashReceipt, ReceiptOutcome, ReceiptRequest } from "@/lib/payments/gateway";
import { blankToNull, toDate, toWebAddress } from "./map";
import { receipt as receiptSchema } from "./schemas";
import { type Answer, isSuccess, parseResponse, type Transport, unavailable } from "./transport";

/** 현금영수증 over REST. Source: `/receipts/{imp_uid}`, REST API V1. */

const pathOf = (impUid: string) => `/receipts/${encodeURIComponent(impUid)}`;

export async function findReceipt(transport: Transport, impUid: string): Promise<CashReceipt | null> {
  const answer = await transport.call({ method: "GET", path: pathOf(impUid) });
  if (answer.httpStatus === 404) return null;
  const found = parseResponse(answer, receiptSchema);
  if (found.imp_uid !== impUid) throw unavailable("an answer about another payment's receipt");
  return toReceipt(found);
}

export function issueReceipt(transport: Transport, request: ReceiptRequest): Promise<ReceiptOutcome> {
  const { impUid, identifier, identifierType, type } = request;
  const body = { identifier, identifier_type: identifierType, type };
  return write(transport, impUid, { method: "POST", path: pathOf(impUid), body });
}

export function cancelReceipt(transport: Transport, impUid: string): Promise<ReceiptOutcome> {
  return write(transport, impUid, { method: "DELETE", path: pathOf(impUid) });
}

async function write(
  transport: Transport,
  impUid: string,
  call: Parameters<Transport["call"]>[0],
): Promise<ReceiptOutcome> {
  let answer: Answer;
  try {
    answer = await transport.call(call);
  } catch (cause) {
    return { kind: "unclear", cause };
  }
  if (answer.code !== 0) {
    return { kind: "refused", message: answer.message ?? `HTTP ${answer.httpStatus}, code ${answer.code}` };
  }
  const parsed = receiptSchema.safeParse(answer.response);
  return isSuccess(answer) && parsed.success && parsed.data.imp_uid === impUid
    ? { kind: "done", receipt: toReceipt(parsed.data) }
    : { kind: "unclear", cause: parsed.error ?? unavailable("code 0 without the receipt") };
}

function toReceipt(wire: z.infer<typeof receiptSchema>): CashReceipt {
  return {
    amount: wire.cancelled_at ? 0 : wire.amount,
    applyNum: blankToNull(wire.apply_num),
    receiptUrl: toWebAddress(wire.receipt_url),
    issuedAt: toDate(wire.applied_at),
  };
}
