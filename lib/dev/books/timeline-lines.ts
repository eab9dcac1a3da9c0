import type { StateAsOf, TimelineEntry } from "../../payments/timeline";

/** An order's timeline, a line an entry, and below it how the order stood at the end of it. */
export function timelineLines({ entries, state }: { entries: TimelineEntry[]; state: StateAsOf }): string[] {
  return [...entries.map(toLine), "", ...stateLines(state)];
}

function toLine(entry: TimelineEntry): string {
  const { at, source, actor, decision, reason, orderStatus, refund } = entry;
  const who = actor === source ? source : `${source} (${actor})`;
  const told = [seenIn(entry), reason ?? "", refund ? `${refund.id} ${number(refund.amount)}` : ""];
  const what = [decision, ...told.filter((part) => part !== "")].join(", ");
  return `${at.toISOString()}  ${who.padEnd(20)}  ${what}${orderStatus ? ` → ${orderStatus}` : ""}`;
}

function seenIn({ impUid, seenStatus, seenAmount, seenCancelAmount }: TimelineEntry): string {
  if (seenStatus === null) return impUid ?? "";
  const less = seenCancelAmount ? ` less ${number(seenCancelAmount)}` : "";
  return `${impUid ?? ""} ${seenStatus} ${number(seenAmount ?? 0)}${less}`.trim();
}

function stateLines({ status, payments, refunds }: StateAsOf): string[] {
  const all = [
    ...Object.entries(payments).map(
      ([id, { status: word, amount, cancelAmount }]) =>
        `  payment ${id}: ${word}, ${number(amount)}, of which ${number(cancelAmount)} went back`,
    ),
    ...Object.entries(refunds).map(
      ([id, { status: word, amount }]) => `  refund ${id}: ${word}, ${number(amount)}`,
    ),
  ];
  return [`Order: ${status ?? "not made yet"}`, ...all];
}

const number = (value: number) => value.toLocaleString("en-US");
