import type { ResolvedConfig } from "../config";
import type { Fields } from "../http/read-request";
import type { SandboxState } from "../state";
import type { PlannedWebhook } from "../webhooks/plan-webhooks";
import type { Envelope } from "../wire";

/** One REST request, on the state as it is now. */
export type RestCall = {
  state: SandboxState;
  config: ResolvedConfig;
  /** Origin and mount path of whoever asks. */
  base: string;
  now: number;
  params: Record<string, string>;
  query: URLSearchParams;
  fields: Fields;
};

export type RestAnswer = { status: number; body: Envelope; webhooks?: PlannedWebhook[] };
export type RestHandler = (call: RestCall) => RestAnswer;

export function ok(response: unknown, status = 200): RestAnswer {
  return { status, body: { code: 0, message: null, response } };
}

/** The gateway often says no with HTTP 200 and a code. */
export function refuse(message: string, status = 200, code = 1): RestAnswer {
  return { status, body: { code, message, response: null } };
}

export function badRequest(message: string): RestAnswer {
  return refuse(message, 400, -1);
}

export function notFound(message: string): RestAnswer {
  return refuse(message, 404);
}

export const UNKNOWN_PAYMENT = "존재하지 않는 결제정보입니다.";

/** True for an order number that the gateway would take. */
export function isMerchantUid(value: string): boolean {
  return value.length <= 40 && value !== "__proto__";
}
