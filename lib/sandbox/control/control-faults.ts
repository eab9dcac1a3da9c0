import { EVENT_KINDS, EVENT_TARGETS, isPossibleFault, REST_KINDS, REST_TARGETS } from "../faults/matrix";
import { type Fields, numberOf } from "../http/read-request";
import { newHex } from "../payments/ids";
import type { Fault, SandboxState } from "../state";
import { bad } from "./control-answer";

/**
 * Sets a fault: `{on, kind, times?=1 (0 = until deleted), ms?, seed?, rate?}`. With a `seed` the wait varies
 * between 0 and `ms`; `rate` (0 to 1) is the part of the calls that it strikes. Both repeat exactly.
 */
export function addFault(state: SandboxState, fields: Fields): { id: string } {
  const { on, kind } = fields;
  if (typeof on !== "string" || typeof kind !== "string" || !isPossibleFault(on, kind))
    bad(
      `on must be one of ${REST_TARGETS.join("|")} with kind ${REST_KINDS.join("|")}, ` +
        `or ${EVENT_TARGETS.join("|")} with kind ${EVENT_KINDS.join("|")}`,
    );
  const times = bounded(fields, "times", { min: 0, max: 1_000_000, whole: true }) ?? 1;
  const fault: Fault = {
    id: `fault_${newHex(6)}`,
    on,
    kind,
    left: times === 0 ? null : times,
    ms: bounded(fields, "ms", { min: 0, max: 600_000, whole: true }),
    seed: bounded(fields, "seed", { min: 0, max: 4_294_967_295, whole: true }),
    rate: bounded(fields, "rate", { min: 0, max: 1, whole: false }) ?? 1,
    draws: 0,
  };
  state.faults.push(fault);
  return { id: fault.id };
}

/** Without an id all go. */
export function deleteFaults(state: SandboxState, id: string | null): { deleted: number } {
  const before = state.faults.length;
  state.faults = id === null ? [] : state.faults.filter((fault) => fault.id !== id);
  return { deleted: before - state.faults.length };
}

export function bounded(
  fields: Fields,
  name: string,
  rule: { min: number; max: number; whole: boolean },
): number | null {
  const value = numberOf(fields, name);
  if (value === null) return null;
  const fits = Number.isFinite(value) && value >= rule.min && value <= rule.max;
  if (!fits || (rule.whole && !Number.isInteger(value)))
    bad(`${name} must be ${rule.whole ? "a whole number" : "a number"} from ${rule.min} to ${rule.max}`);
  return value;
}
