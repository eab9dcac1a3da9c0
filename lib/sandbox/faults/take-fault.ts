import type { Fault, SandboxState } from "../state";
import {
  EVENT_KINDS,
  type EventKind,
  type EventTarget,
  isOneOf,
  REST_KINDS,
  type RestKind,
  type RestTarget,
} from "./matrix";

export type Taken<Kind> = { kind: Kind; ms: number };

const DEFAULT_MS = 2000;

/** The fault that strikes this REST call, if any; it is used up by that. */
export function takeRestFault(state: SandboxState, on: RestTarget): Taken<RestKind> | null {
  const fault = strike(state, (one) => one.on === on || one.on === "*");
  return fault && isOneOf(REST_KINDS, fault.kind) ? { kind: fault.kind, ms: fault.ms } : null;
}

export function takeEventFault(state: SandboxState, on: EventTarget): Taken<EventKind> | null {
  const fault = strike(state, (one) => one.on === on);
  return fault && isOneOf(EVENT_KINDS, fault.kind) ? { kind: fault.kind, ms: fault.ms } : null;
}

function strike(
  state: SandboxState,
  matches: (fault: Fault) => boolean,
): { kind: string; ms: number } | null {
  for (const fault of state.faults) {
    if (!matches(fault)) continue;
    if (fault.rate < 1 && draw(fault) >= fault.rate) continue;
    const ms = fault.ms ?? DEFAULT_MS;
    // With a seed the wait varies between nothing and `ms`, the same way on every run.
    const taken = { kind: fault.kind, ms: fault.seed === null ? ms : Math.floor(draw(fault) * (ms + 1)) };
    if (fault.left !== null) {
      fault.left -= 1;
      if (fault.left === 0) state.faults = state.faults.filter((one) => one !== fault);
    }
    return taken;
  }
  return null;
}

/** mulberry32 by position: the nth draw of a seed is always the same number in [0, 1). */
function draw(fault: Fault): number {
  let a = ((fault.seed ?? 1) + 0x6d2b79f5 * (fault.draws + 1)) | 0;
  fault.draws += 1;
  a = Math.imul(a ^ (a >>> 15), a | 1);
  a ^= a + Math.imul(a ^ (a >>> 7), a | 61);
  return ((a ^ (a >>> 14)) >>> 0) / 4_294_967_296;
}
