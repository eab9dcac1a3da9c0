import { EVENT_KINDS, EVENT_TARGETS, REST_KINDS, REST_TARGETS } from "../../lib/sandbox/faults/matrix";

/** What the two killers do. */
export const KILL_SHOP = "kill:shop";
export const KILL_POSTGRES = "kill:postgres";

/** The shop asks for no cash receipts. */
const OF_CALLS = REST_TARGETS.filter((on) => on !== "receipt").flatMap((on) =>
  REST_KINDS.map((kind) => `${on}:${kind}`),
);
const OF_EVENTS = EVENT_TARGETS.flatMap((on) => EVENT_KINDS.map((kind) => `${on}:${kind}`));

/** Every fault that the gateway can be told to have, and the two that it has no part in. */
export const ALL_FAULTS: readonly string[] = [...OF_CALLS, ...OF_EVENTS, KILL_SHOP, KILL_POSTGRES];

/** Those that a name or its first part picks: `webhook:lost`, `cancel`, `kill`. */
export function pickFaults(names: string[]): string[] {
  return ALL_FAULTS.filter((fault) => names.some((name) => fault === name || fault.startsWith(`${name}:`)));
}
