"use client";

import Script from "next/script";
import { noteJquery, noteScript, noteScriptError, type SdkConfig } from "./iamport-sdk";
import { type SdkState, scriptAddress } from "./sdk-machine";

/**
 * Iamport's script, and jQuery before it where the file needs one. next/script calls onReady for a first load
 * and for a later mount, but onLoad alone when the page is left and entered again while a file is on its way:
 * both are listened to.
 */
export function SdkScripts({ sdk, sdkUrl, jqueryUrl }: Omit<SdkConfig, "merchantCode"> & { sdk: SdkState }) {
  const { attempt, bust } = sdk;
  if (sdk.status !== "loading") return null;
  const onError = () => noteScriptError(attempt);
  if (jqueryUrl !== null && !sdk.hasJquery) {
    const onJquery = () => noteJquery(attempt);
    const src = scriptAddress(jqueryUrl, bust);
    return (
      <Script
        key={src}
        src={src}
        data-iamport="jquery"
        onLoad={onJquery}
        onReady={onJquery}
        onError={onError}
      />
    );
  }
  const onSdk = () => noteScript(attempt);
  const src = scriptAddress(sdkUrl, bust);
  return <Script key={src} src={src} data-iamport="sdk" onLoad={onSdk} onReady={onSdk} onError={onError} />;
}
