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

export function offeredMethods(): PayMethod[] {
  return offeredPayMethods(getEnv());
}

export function vbankDueSeconds(): number {
  return getEnv().VBANK_DUE_SECONDS;
}
