"use client";

import { useEffect, useSyncExternalStore } from "react";
import { getSdkState, getServerSdkState, mountSdk, type SdkConfig, subscribeSdk } from "./iamport-sdk";
import type { SdkState } from "./sdk-machine";

export function useIamport({ merchantCode, sdkUrl, jqueryUrl }: SdkConfig): SdkState {
  useEffect(() => mountSdk({ merchantCode, sdkUrl, jqueryUrl }), [merchantCode, sdkUrl, jqueryUrl]);
  return useSyncExternalStore(subscribeSdk, getSdkState, getServerSdkState);
}
