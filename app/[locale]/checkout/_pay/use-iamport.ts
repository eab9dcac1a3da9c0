"use client";

import { useEffect, useSyncExternalStore } from "react";
import {
  getSdkState,
  getServerSdkState,
  mountSdk,
  retryFailedSdk,
  type SdkConfig,
  subscribeSdk,
} from "./iamport-sdk";
import type { SdkState } from "./sdk-machine";

/** The script's state; one that failed is asked for again when the connection is back. */
export function useIamport({ merchantCode, sdkUrl, jqueryUrl }: SdkConfig): SdkState {
  useEffect(() => {
    mountSdk({ merchantCode, sdkUrl, jqueryUrl });
    window.addEventListener("online", retryFailedSdk);
    return () => window.removeEventListener("online", retryFailedSdk);
  }, [merchantCode, sdkUrl, jqueryUrl]);
  return useSyncExternalStore(subscribeSdk, getSdkState, getServerSdkState);
}
