"use client";

import { INITIAL_SDK, nextSdk, type SdkEvent, type SdkState } from "./sdk-machine";

/** The only module that touches `window.IMP`. It lives as long as the page load, across client navigation. */

export type PayParams = Record<string, unknown>;
/** What the window hands back. Newer providers send the two ids alone, so that nothing else may be needed. */
export type WindowAnswer = {
  imp_uid?: string | null;
  merchant_uid?: string | null;
  error_code?: string | null;
  error_msg?: string | null;
};
type Iamport = {
  init: (merchantCode: string) => void;
  request_pay: (param: PayParams, callback: (answer: WindowAnswer | undefined) => void) => void;
};
export type SdkConfig = { merchantCode: string; sdkUrl: string; jqueryUrl: string | null };

declare global {
  interface Window {
    IMP?: Partial<Iamport>;
    jQuery?: unknown;
  }
}

const LOAD_TIMEOUT_MS = 10_000;

let state = INITIAL_SDK;
let merchantCode = "";
/** The IMP whose frames stand, as far as is known: whether they came cannot be seen, as they are of another origin. */
let initialised: Partial<Iamport> | undefined;
/** A window was asked for and nothing has come back of it. */
let isAsked = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function subscribeSdk(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getSdkState(): SdkState {
  return state;
}

export function getServerSdkState(): SdkState {
  return INITIAL_SDK;
}

/** Called by each page that shows the pay button, and by React's second effect: safe to repeat. */
export function mountSdk(config: SdkConfig): void {
  merchantCode = config.merchantCode;
  const needsJquery = config.jqueryUrl !== null && window.jQuery === undefined;
  dispatch({ type: "mounted", present: findImp() !== null, needsJquery, bust: newBust() });
  watchTime();
}

export function retrySdk(): void {
  // A failed tag stays in the document otherwise, and a slow one may still deliver: both are harmless once gone.
  for (const tag of document.querySelectorAll("script[data-iamport]")) tag.remove();
  dispatch({ type: "retried", bust: newBust() });
  watchTime();
}

/** Where the last try failed, one more; anything else is left alone. */
export function retryFailedSdk(): void {
  if (state.status === "failed") retrySdk();
}

/**
 * The connection was lost: frames that were on their way are dead, and a window asked of them never shows. The next
 * window builds them anew. A loss that nobody noticed leaves an empty dialog over the page, until that is loaded anew.
 */
export function distrustFrames(): void {
  initialised = undefined;
}

/** The connection is back: what it cost is made good now, so that the press finds all in its place. */
export function recoverSdk(): void {
  retryFailedSdk();
  distrustFrames();
  // Under a window that may be open nothing is torn down.
  if (state.status === "ready" && !isAsked) warmUp();
}

export function noteJquery(attempt: number): void {
  dispatch({ type: "jquery_loaded", attempt, defined: window.jQuery !== undefined });
}

export function noteScript(attempt: number): void {
  dispatch({ type: "script_loaded", attempt, defined: findImp() !== null });
}

export function noteScriptError(attempt: number): void {
  dispatch({ type: "script_failed", attempt });
}

/** Resolves when the loading has ended: true when a window can be opened. */
export function whenSdkSettled(): Promise<boolean> {
  if (state.status !== "loading") return Promise.resolve(state.status === "ready");
  return new Promise((resolve) => {
    const stop = subscribeSdk(() => {
      if (state.status === "loading") return;
      stop();
      resolve(state.status === "ready");
    });
  });
}

/**
 * Opens the payment window. The answer may come once, or never.
 * @throws whatever the foreign code throws, and Error when there is no IMP.
 */
export function requestPay(pay: PayParams, onAnswer: (answer: WindowAnswer) => void): void {
  const imp = findImp();
  if (imp === null) throw new Error("IMP is gone");
  // Asked for again while nothing came back: what stands there may be dead.
  if (isAsked) distrustFrames();
  initOnce(imp);
  isAsked = true;
  imp.request_pay(pay, (answer) => {
    isAsked = false;
    onAnswer(answer ?? {});
  });
}

function findImp(): Iamport | null {
  const imp = window.IMP;
  if (typeof imp?.init !== "function" || typeof imp.request_pay !== "function") return null;
  // Both members were just checked.
  return imp as Iamport;
}

/** `init` rebuilds every frame when it is called again: once for one IMP object, not once a mount. */
function initOnce(imp: Iamport): void {
  if (initialised === imp) return;
  imp.init(merchantCode);
  initialised = imp;
}

function dispatch(event: SdkEvent): void {
  const before = state;
  state = nextSdk(state, event);
  if (state.status === "ready" && before.status !== "ready") warmUp();
  if (state === before) return;
  for (const listener of listeners) listener();
}

/** Builds the frames ahead of the click. What goes wrong here is met again, and told, when the window is opened. */
function warmUp(): void {
  const imp = findImp();
  try {
    if (imp !== null) initOnce(imp);
  } catch {
    initialised = undefined;
  }
}

function watchTime(): void {
  clearTimeout(timer);
  if (state.status !== "loading") return;
  const { attempt } = state;
  timer = setTimeout(() => dispatch({ type: "timed_out", attempt }), LOAD_TIMEOUT_MS);
}

function newBust(): string {
  return Date.now().toString(36);
}
