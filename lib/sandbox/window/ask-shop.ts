import { setTimeout as sleep } from "node:timers/promises";
import type { ResolvedConfig } from "../config";
import type { EventKind } from "../faults/matrix";
import type { Taken } from "../faults/take-fault";
import type { PaymentRecord } from "../state";

/** No answer in this time is a refusal. */
const TIMEOUT_MS = 10_000;
const UNKNOWN_REASON = "알 수 없음";
/** Providers whose flow has no place for the question. */
const UNASKED_PROVIDERS = ["naverco", "daou", "eximbay"];

export type ConfirmCall = { url: string; body: { imp_uid: string; merchant_uid: string; amount: number } };

export function confirmCallFor({ payment, session }: PaymentRecord): ConfirmCall | null {
  if (!session?.confirmUrl || UNASKED_PROVIDERS.includes(payment.pg_provider ?? "")) return null;
  const { imp_uid, merchant_uid, amount } = payment;
  return { url: session.confirmUrl, body: { imp_uid, merchant_uid, amount } };
}

export function refusalText(reason: string): string {
  return `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reason})`;
}

/** Asks the shop just before the money moves. Null is a yes; otherwise the reason of the no. */
export async function askShop(
  config: ResolvedConfig,
  call: ConfirmCall,
  fault: Taken<EventKind> | null,
): Promise<string | null> {
  if (fault?.kind === "lost") return UNKNOWN_REASON;
  if (fault?.kind === "late") await sleep(fault.ms);
  const answers = [post(config, call)];
  if (fault?.kind === "doubled") answers.push(post(config, call));
  const [reason = null] = await Promise.all(answers);
  return fault?.kind === "wrong_status" ? (reason ?? UNKNOWN_REASON) : reason;
}

async function post(config: ResolvedConfig, { url, body }: ConfirmCall): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...config.callHeaders, "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 200) {
      await response.body?.cancel();
      return null;
    }
    return reasonIn(await response.text());
  } catch {
    return UNKNOWN_REASON;
  }
}

function reasonIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const reason = typeof body === "object" && body !== null && "reason" in body ? body.reason : null;
    return typeof reason === "string" && reason !== "" ? reason.slice(0, 200) : UNKNOWN_REASON;
  } catch {
    return UNKNOWN_REASON;
  }
}
