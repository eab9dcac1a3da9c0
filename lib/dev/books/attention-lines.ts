import {
  ATTENTION,
  type Attention,
  type AttentionItem,
  type AttentionKind,
} from "../../orders/list-attention";

const MINUTE_MS = 60_000;

/** What stands before a person, as a person reads it at a terminal: by kind, with the won at stake, the oldest first. */
export function attentionLines({ items, counts }: Attention): string[] {
  // The keys of a constant are its names.
  const kinds = (Object.keys(ATTENTION) as AttentionKind[]).filter((kind) => counts[kind]);
  if (kinds.length === 0) return ["✔ Nothing stands before a person"];
  const lines: string[] = [];
  for (const kind of kinds) {
    const { count = 0, won = 0 } = counts[kind] ?? {};
    const shown = items.filter((item) => item.kind === kind);
    lines.push(`${kind}: ${ATTENTION[kind].words}`);
    const stake = won > 0 ? `, ${number(won)} won at stake` : "";
    lines.push(`  ${number(count)} of them${stake}; ${ATTENTION[kind].acts.join(", ")}`);
    lines.push(...shown.map(toLine));
    if (count > shown.length) lines.push(`  … and ${number(count - shown.length)} more`);
  }
  return lines;
}

function toLine({ subject, merchantUid, amount, currency, age, reason }: AttentionItem): string {
  const sums = amount > 0 ? [`${number(amount)} ${currency === "KRW" ? "won" : currency}`] : [];
  return `  ${[subject, `order ${merchantUid}`, ...sums, `since ${inWords(age)}`, reason].join(", ")}`;
}

function inWords(age: number): string {
  const minutes = Math.max(0, Math.floor(age / MINUTE_MS));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / (24 * 60))} days`;
}

const number = (value: number) => value.toLocaleString("en-US");
