/** Where the loading of Iamport's script stands. Pure: no window, no clock. */
export type SdkState = {
  status: "loading" | "ready" | "failed";
  /** Counts the tries of this page load; a tag and its events carry the number of their try. */
  attempt: number;
  /** Makes the address of a later try new to the caches; empty for the first. */
  bust: string;
  /** Whether jQuery is there, or not needed: the 1.x files read it while they run. */
  hasJquery: boolean;
};

export type SdkEvent =
  /** A page with the pay button appeared; `present` when an earlier page of this load left a working IMP. */
  | { type: "mounted"; present: boolean; needsJquery: boolean; bust: string }
  | { type: "jquery_loaded"; attempt: number; defined: boolean }
  | { type: "script_loaded"; attempt: number; defined: boolean }
  | { type: "script_failed"; attempt: number }
  | { type: "timed_out"; attempt: number }
  | { type: "retried"; bust: string };

export const INITIAL_SDK: SdkState = { status: "loading", attempt: 0, bust: "", hasJquery: false };

export function nextSdk(state: SdkState, event: SdkEvent): SdkState {
  if (state.status === "ready") return state;
  switch (event.type) {
    case "mounted":
      return afterMount(state, event);
    case "jquery_loaded":
      if (event.attempt !== state.attempt) return state;
      return event.defined ? { ...state, hasJquery: true } : failed(state);
    case "script_loaded":
      // A try that was given up may still arrive: a working IMP is welcome whichever tag brought it.
      if (event.defined) return { ...state, status: "ready" };
      return event.attempt === state.attempt ? failed(state) : state;
    case "script_failed":
    case "timed_out":
      return event.attempt === state.attempt ? failed(state) : state;
    case "retried":
      return state.status === "failed" ? tryAgain(state, event.bust) : state;
  }
}

function afterMount(state: SdkState, event: Extract<SdkEvent, { type: "mounted" }>): SdkState {
  if (event.present) return { ...state, status: "ready" };
  const hasJquery = state.hasJquery || !event.needsJquery;
  // next/script remembers a failed address as loaded; coming back needs a new one.
  if (state.status === "failed") return tryAgain({ ...state, hasJquery }, event.bust);
  return state.hasJquery === hasJquery ? state : { ...state, hasJquery };
}

function failed(state: SdkState): SdkState {
  return state.status === "failed" ? state : { ...state, status: "failed" };
}

function tryAgain(state: SdkState, bust: string): SdkState {
  return { ...state, status: "loading", attempt: state.attempt + 1, bust };
}

/** The address to load on this try. */
export function scriptAddress(address: string, bust: string): string {
  if (bust === "") return address;
  const url = new URL(address);
  url.searchParams.set("retry", bust);
  return url.href;
}
