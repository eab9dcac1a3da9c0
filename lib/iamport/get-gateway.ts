import { getEnv } from "@/lib/env";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { IamportGateway } from "./client";

let gateway: PaymentGateway | undefined;

/** The process's one gateway: its token serves every request. */
export function getGateway(): PaymentGateway {
  const env = getEnv();
  gateway ??= new IamportGateway({
    apiUrl: env.IAMPORT_API_URL,
    restKey: env.IAMPORT_REST_KEY,
    restSecret: env.IAMPORT_REST_SECRET,
    timeoutMs: env.IAMPORT_TIMEOUT_MS,
  });
  return gateway;
}
