import type { PayParams } from "./iamport-sdk";
import type { Settlement } from "./settlement";

/**
 * An order that stands, with the parameters our server made for its window. `total` in won. `isReplayed`: made by the
 * same key before, so that it may be over by now.
 */
export type Offer = {
  merchantUid: string;
  total: number;
  expiresAt: string | null;
  pay: PayParams;
  isReplayed: boolean;
};

/** Why no window could be opened: a problem's code of the server's, or one of our own. */
export type Trouble = {
  code: string;
  detail: string | null;
  variantId: string | null;
  available: number | null;
  /** The order that this cart has made already: where another pay method is all that is new, or it was bought by it. */
  merchantUid: string | null;
  fields: string[];
};

export type PayPhase =
  | { name: "idle" }
  /** The server is asked for the order or its parameters. */
  | { name: "preparing" }
  /** No connection. The question goes on by itself: for the order, or after the window's answer for its outcome. */
  | { name: "lost"; hasAnswer: boolean }
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
  /** The server could not be reached; it is asked again. */
  | { type: "lost"; attempt: number }
  /** The form changed: what was made ready or is being asked for does not fit any more. */
  | { type: "edited" }
  | { type: "refused"; attempt: number; trouble: Trouble }
  | { type: "answered"; attempt: number }
  | { type: "settled"; attempt: number; settlement: Settlement }
  /** The order turned out to be over, after the gateway was asked, while nothing was on its way. */
  | { type: "ended"; merchantUid: string };

export const INITIAL_PAY: PayState = { phase: { name: "idle" }, attempt: 0, offer: null };

/** While true, nothing else may be started: the lock is on the attempt, not on the click. */
export function isLocked({ phase }: PayState): boolean {
  return ["preparing", "lost", "settling", "leaving"].includes(phase.name);
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
    case "lost":
      return event.attempt === state.attempt ? afterLoss(state) : state;
    case "edited":
      return isForOldForm(state) ? { ...state, phase: { name: "idle" } } : state;
    case "refused":
      return event.attempt === state.attempt
        ? { ...state, phase: { name: "trouble", trouble: event.trouble } }
        : state;
    case "answered":
      return event.attempt === state.attempt ? { ...state, phase: { name: "settling" } } : state;
    case "settled":
      return afterSettling(state, event);
    case "ended":
      return isLocked(state) || state.offer?.merchantUid !== event.merchantUid
        ? state
        : { ...state, offer: null, phase: { name: "trouble", trouble: plainTrouble("hold_over") } };
  }
}

/** A trouble with nothing beside its code. */
export function plainTrouble(code: string): Trouble {
  return { code, detail: null, variantId: null, available: null, merchantUid: null, fields: [] };
}

function afterLoss(state: PayState): PayState {
  const { name } = state.phase;
  if (name === "preparing") return { ...state, phase: { name: "lost", hasAnswer: false } };
  return name === "settling" ? { ...state, phase: { name: "lost", hasAnswer: true } } : state;
}

/** Made ready, or being asked for, with what the form said before. */
export function isForOldForm({ phase }: PayState): boolean {
  return ["preparing", "armed"].includes(phase.name) || (phase.name === "lost" && !phase.hasAnswer);
}

/** An older window that turns out paid ends everything; one that came to nothing does not close a newer one. */
function afterSettling(state: PayState, event: Extract<PayEvent, { type: "settled" }>): PayState {
  const { settlement } = event;
  if (settlement.kind === "go") return { ...state, phase: { name: "leaving", next: settlement.next } };
  if (event.attempt !== state.attempt) return state;
  return { ...state, phase: { name: "unpaid", reason: settlement.reason } };
}
