import type { Fields } from "../http/read-request";
import { nowSeconds, type SandboxState } from "../state";
import { bad } from "./control-answer";
import { bounded } from "./control-faults";

const TEN_YEARS_S = 315_360_000;

/** Moves the gateway's clock by so many seconds, also back. Real time runs on from there. */
export function moveClock(state: SandboxState, fields: Fields): { now: number; offset_s: number } {
  const advance = bounded(fields, "advance_s", { min: -TEN_YEARS_S, max: TEN_YEARS_S, whole: true });
  if (advance === null) bad("advance_s must be a whole number of seconds");
  state.clockOffsetS += advance;
  return { now: nowSeconds(state), offset_s: state.clockOffsetS };
}
