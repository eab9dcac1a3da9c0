import type { PayParams } from "./iamport-sdk";
import type { Settlement } from "./settlement";

/** An order that stands, with the parameters our server made for its window. `total` in won. */
export type Offer = { merchantUid: string; total: number; expiresAt: string | null; pay: PayParams };

/** Why no window could be opened: a problem's code of the server's, or one of our own. */
export type Trouble = {
  code: string;
  detail: string | null;
  variantId: string | null;
  available: number | null;
  /** The order that this cart has made already, where another pay method is all that is new. */
  merchantUid: string | null;
  fields: string[];
};

export type PayPhase =
  | { name: "idle" }
  /** The server is asked for the order or its parameters. */
  | { name: "preparing" }
  /** All is there, but the click is too long ago for a popup: one more is needed. */
  | { name: "armed" }
  /** The window was asked for. Whether it shows, nobody can know. */
  | { name: "open" }
  | { name: "settling" }
  | { name: "leaving"; next: string }
  | { name: "unpaid"; reason: string | null }
  | { name: "trouble"; trouble: Trouble };

/** `offer` outlives its window: every later try pays the same order. */
export type PayState = { phase: PayPhase; attempt: number; offer: Offer | null };

export type PayEvent =
  | { type: "started"; attempt: number }
  | { type: "offered"; attempt: number; offer: Offer; hasGesture: boolean }
  | { type: "opened" }
  /** The form changed: what was made ready for it does not fit any more. */
  | { type: "edited" }
  | { type: "refused"; attempt: number; trouble: Trouble }
  | { type: "answered"; attempt: number }
  | { type: "settled"; attempt: number; settlement: Settlement };

export const INITIAL_PAY: PayState = { phase: { name: "idle" }, attempt: 0, offer: null };

/** While true, nothing else may be started: the lock is on the attempt, not on the click. */
export function isLocked({ phase }: PayState): boolean {
  return phase.name === "preparing" || phase.name === "settling" || phase.name === "leaving";
}

export function nextPay(state: PayState, event: PayEvent): PayState {
  // On the way out nothing brings the page back to life: what comes now is told by the page we go to.
  if (state.phase.name === "leaving") return state;
  switch (event.type) {
    case "started":
      return isLocked(state) ? state : { ...state, phase: { name: "preparing" }, attempt: event.attempt };
    case "offered":
      if (event.attempt !== state.attempt) return state;
      return { ...state, offer: event.offer, phase: { name: event.hasGesture ? "open" : "armed" } };
    case "opened":
      return state.phase.name === "armed" ? { ...state, phase: { name: "open" } } : state;
    case "edited":
      return state.phase.name === "armed" ? { ...state, phase: { name: "idle" } } : state;
    case "refused":
      return event.attempt === state.attempt
        ? { ...state, phase: { name: "trouble", trouble: event.trouble } }
        : state;
    case "answered":
      return event.attempt === state.attempt ? { ...state, phase: { name: "settling" } } : state;
    case "settled":
      return afterSettling(state, event);
  }
}

/** An older window that turns out paid ends everything; one that came to nothing does not close a newer one. */
function afterSettling(state: PayState, event: Extract<PayEvent, { type: "settled" }>): PayState {
  const { settlement } = event;
  if (settlement.kind === "go") return { ...state, phase: { name: "leaving", next: settlement.next } };
  if (event.attempt !== state.attempt) return state;
  return { ...state, phase: { name: "unpaid", reason: settlement.reason } };
}
