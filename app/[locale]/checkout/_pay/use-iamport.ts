"use client";

import { useEffect, useSyncExternalStore } from "react";
import {
  getSdkState,
  getServerSdkState,
  mountSdk,
  recoverSdk,
  type SdkConfig,
  subscribeSdk,
} from "./iamport-sdk";
import type { SdkState } from "./sdk-machine";

/** The script's state; what of it was lost with the connection is asked for again when that is back. */
export function useIamport({ merchantCode, sdkUrl, jqueryUrl }: SdkConfig): SdkState {
  useEffect(() => {
    mountSdk({ merchantCode, sdkUrl, jqueryUrl });
    window.addEventListener("online", recoverSdk);
    return () => window.removeEventListener("online", recoverSdk);
  }, [merchantCode, sdkUrl, jqueryUrl]);
  return useSyncExternalStore(subscribeSdk, getSdkState, getServerSdkState);
}
