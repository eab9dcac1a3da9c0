export const REST_TARGETS = [
  "token",
  "payment",
  "find",
  "list",
  "prepare",
  "cancel",
  "vbank",
  "receipt",
  "*",
] as const;
export const REST_KINDS = [
  "latency",
  "status_500",
  "hang",
  "reply_lost",
  "cut",
  "malformed",
  "truncated",
  "token_dead",
  "status_429",
] as const;
export const EVENT_TARGETS = ["confirm", "webhook", "callback", "redirect"] as const;
export const EVENT_KINDS = [
  "lost",
  "doubled",
  "late",
  "reordered",
  "wrong_status",
  "foreign",
  "error_though_paid",
] as const;

export type RestTarget = Exclude<(typeof REST_TARGETS)[number], "*">;
export type RestKind = (typeof REST_KINDS)[number];
export type EventTarget = (typeof EVENT_TARGETS)[number];
export type EventKind = (typeof EVENT_KINDS)[number];

export function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value);
}

export function isPossibleFault(on: string, kind: string): boolean {
  if (isOneOf(REST_TARGETS, on)) return isOneOf(REST_KINDS, kind);
  return isOneOf(EVENT_TARGETS, on) && isOneOf(EVENT_KINDS, kind);
}
