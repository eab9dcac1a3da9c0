import { getEnv, isModernSdk } from "@/lib/env";
import { offeredPayMethods } from "@/lib/orders/pay-params";
import type { PayMethod } from "@/lib/payments/status";
import type { SdkConfig } from "./iamport-sdk";

/** What the browser needs to load Iamport's script; read at run time, none of it secret. */
export function sdkConfig(): SdkConfig {
  const env = getEnv();
  return {
    merchantCode: env.IAMPORT_MERCHANT_CODE,
    sdkUrl: env.IAMPORT_SDK_URL,
    jqueryUrl: isModernSdk(env.IAMPORT_SDK_URL) ? null : env.IAMPORT_JQUERY_URL,
  };
}

/** As shoppers look for them. */
const ORDER: readonly PayMethod[] = ["kakaopay", "naverpay", "tosspay", "card", "trans", "phone", "vbank"];

/** The configured ways to pay: the one that was used last, then in the shop's order. */
export function offeredMethods(lastUsed: PayMethod | null): PayMethod[] {
  const offered = offeredPayMethods(getEnv());
  const rank = (method: PayMethod) => (method === lastUsed ? -1 : ORDER.indexOf(method));
  return offered.sort((one, other) => rank(one) - rank(other));
}

export function vbankDueSeconds(): number {
  return getEnv().VBANK_DUE_SECONDS;
}
