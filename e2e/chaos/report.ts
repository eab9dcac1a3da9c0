import { FINDINGS, type Finding, type FindingKind } from "./findings";
import type { SeedResult } from "./run-seed";

/** What a run adds up to. */
export type Totals = {
  seeds: number;
  orders: number;
  payments: number;
  waiting: number;
  /** By kind of fault: how often it struck, and how often in a seed whose books matched in the end. */
  faults: Map<string, { injected: number; survived: number }>;
  findings: Record<FindingKind, number>;
  statuses: Map<number, number>;
  unforeseen: number;
  failedSeeds: number[];
};

export function emptyTotals(): Totals {
  const findings = Object.fromEntries(Object.keys(FINDINGS).map((kind) => [kind, 0]));
  return {
    seeds: 0,
    orders: 0,
    payments: 0,
    waiting: 0,
    faults: new Map(),
    // The keys of a constant are its names.
    findings: findings as Totals["findings"],
    statuses: new Map(),
    unforeseen: 0,
    failedSeeds: [],
  };
}

export function addSeed(totals: Totals, result: SeedResult): void {
  const { plan, struck, findings, answers } = result;
  totals.seeds += 1;
  totals.orders += result.orders;
  totals.payments += result.payments;
  totals.waiting += result.waiting;
  totals.unforeseen += answers.unforeseen.length;
  for (const [status, count] of answers.byStatus) {
    totals.statuses.set(status, (totals.statuses.get(status) ?? 0) + count);
  }
  for (const [name, count] of struck) {
    const row = totals.faults.get(name) ?? { injected: 0, survived: 0 };
    row.injected += count;
    if (findings.length === 0) row.survived += count;
    totals.faults.set(name, row);
  }
  for (const { kind, weight } of findings) totals.findings[kind] += weight;
  if (findings.length > 0) totals.failedSeeds.push(plan.seed);
}

export function seedLine({ plan, struck, healing, findings, orders, payments, answers }: SeedResult): string {
  const strikes = [...struck.values()].reduce((sum, count) => sum + count, 0);
  const mark = findings.length === 0 ? "✔" : "✖";
  return (
    `${mark} seed ${plan.seed}: ${plan.checkouts} checkouts, ${orders} orders, ${payments} payments, ` +
    `${strikes} faults of ${struck.size} kinds, ${healing.sweeps} sweeps` +
    (answers.unforeseen.length > 0 ? `, ${answers.unforeseen.length} answers of 500` : "")
  );
}

/** The first of what was found, one line each. */
export function findingLines(findings: Finding[], most = 12): string[] {
  const lines = findings.slice(0, most).map(({ kind, words }) => `    ${FINDINGS[kind]}: ${words}`);
  return findings.length > most ? [...lines, `    … and ${findings.length - most} more`] : lines;
}

export function totalLines(totals: Totals): string[] {
  const rows = [...totals.faults].sort(([left], [right]) => (left < right ? -1 : 1));
  const statuses = [...totals.statuses].sort(([left], [right]) => left - right);
  return [
    "",
    "fault                          injected  survived",
    ...rows.map(
      ([name, { injected, survived }]) => `${name.padEnd(30)} ${cell(injected)}  ${cell(survived)}`,
    ),
    `${`${rows.length} kinds`.padEnd(30)} ${cell(sumOf(rows, "injected"))}  ${cell(sumOf(rows, "survived"))}`,
    "",
    `${totals.seeds} seeds, ${totals.orders} orders, ${totals.payments} payments at the gateway, ` +
      `${totals.waiting} before a person in the end`,
    `answers: ${statuses.map(([status, count]) => `${status || "none"} ×${count}`).join(", ")}`,
    "",
    ...Object.entries(FINDINGS).map(([kind, words]) => {
      // The keys of a constant are its names.
      return `${words.padEnd(30)} ${cell(totals.findings[kind as FindingKind])}`;
    }),
    ...(totals.failedSeeds.length > 0
      ? ["", ...totals.failedSeeds.slice(0, 10).map((seed) => `again: npm run chaos -- --seed ${seed}`)]
      : []),
  ];
}

const cell = (value: number) => value.toLocaleString("en-US").padStart(8);

function sumOf(
  rows: [string, { injected: number; survived: number }][],
  key: "injected" | "survived",
): number {
  return rows.reduce((sum, [, row]) => sum + row[key], 0);
}
