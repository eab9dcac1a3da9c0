import type { AuditReport } from "../../orders/audit-books";
import { DIFFERENCES, type Found, PENDING } from "../../orders/audit-kinds";

/** The report as a person reads it: what is pending, a table by kind, and a line a difference. */
export function reportLines(report: AuditReport): string[] {
  const { looked, differences, counts, won, pending } = report;
  const lines = [`Payments: ${number(looked.gateway)} at the gateway, ${number(looked.books)} in the books`];
  if (sumOf(pending.counts) > 0) {
    lines.push("", "On its way, or before a person:", ...table(PENDING, pending));
  }
  const total = sumOf(counts);
  if (total === 0) return [...lines, "", "✔ The books match the gateway's"];
  lines.push("", "Differences:", ...table(DIFFERENCES, { counts, won }), "");
  lines.push(...differences.map(toLine));
  const untold = total - differences.length;
  if (untold > 0) lines.push(`… and ${number(untold)} more`);
  return [
    ...lines,
    "",
    `✖ ${number(total)} ${total === 1 ? "difference" : "differences"}, ${number(sumOf(won))} won`,
  ];
}

export function sumOf(byKind: Record<string, number>): number {
  return Object.values(byKind).reduce((sum, value) => sum + value, 0);
}

type Sums<K extends string> = { counts: Record<K, number>; won: Record<K, number> };

function table<K extends string>(kinds: Record<K, string>, { counts, won }: Sums<K>): string[] {
  // The keys of a constant are its names.
  const rows = (Object.keys(kinds) as K[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => [kind, number(counts[kind]), `${number(won[kind])} won`, kinds[kind]] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(
    ([kind, count, sum, words]) =>
      `  ${kind.padEnd(widths[0] ?? 0)}  ${count.padStart(widths[1] ?? 0)}  ${sum.padStart(widths[2] ?? 0)}  ${words}`,
  );
}

function toLine({ kind, impUid, merchantUid, won, detail }: Found): string {
  const ids = [merchantUid && `order ${merchantUid}`, impUid].filter(Boolean).join(" ");
  return `  ${kind}: ${[ids, won ? `${number(won)} won` : "", detail].filter(Boolean).join(", ")}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
