/** What may not be, and the words of the report for it. */
export const FINDINGS = {
  lost: "paid but lost",
  doubleAccepted: "double accepted",
  unexplained: "unexplained won",
  stockDrift: "stock drift",
  doubleRefund: "double refunds",
  blindRepeat: "refunds repeated without a look",
  unfinished: "not finished by the sweep",
  toldWrong: "told what was not so",
  audit: "differences of npm run audit",
} as const;
export type FindingKind = keyof typeof FINDINGS;

/** `weight`: won, units or cases, as the kind counts them. */
export type Finding = { kind: FindingKind; weight: number; words: string };

export function finding(kind: FindingKind, weight: number, words: string): Finding {
  return { kind, weight, words };
}
