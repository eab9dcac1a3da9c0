import { expect, it } from "vitest";
import type { AttentionItem } from "../../orders/list-attention";
import { stateAsOf, type TimelineEntry } from "../../payments/timeline";
import { attentionLines } from "./attention-lines";
import { timelineLines } from "./timeline-lines";

const item: AttentionItem = {
  kind: "refund_refused",
  subject: "rf_1",
  merchantUid: "order1",
  impUid: "imp_1",
  amount: 39_000,
  currency: "KRW",
  since: new Date(0),
  age: 3 * 3600 * 1000,
  reason: "취소할 수 없어요",
  acts: ["retry"],
};

it("says that nothing is to be done", () => {
  expect(attentionLines({ items: [], counts: {} })).toEqual(["✔ Nothing stands before a person"]);
});

it("tells each thing with its age, what is at stake, and why", () => {
  const counts = { refund_refused: { count: 3, won: 99_000 } };
  expect(attentionLines({ items: [item], counts })).toEqual([
    "refund_refused: refund that the gateway refuses",
    "  3 of them, 99,000 won at stake; retry, give_account, settle_outside",
    "  rf_1, order order1, 39,000 won, since 3 h, 취소할 수 없어요",
    "  … and 2 more",
  ]);
});

it.each([
  [60_000, "1 min"],
  [119 * 60_000, "119 min"],
  [120 * 60_000, "2 h"],
  [48 * 3600_000, "2 days"],
  [-5, "0 min"],
])("puts an age of %i ms into words", (age, words) => {
  const lines = attentionLines({
    items: [{ ...item, age }],
    counts: { refund_refused: { count: 1, won: 1 } },
  });
  expect(lines.at(-1)).toContain(`since ${words},`);
});

const entry: TimelineEntry = {
  id: 1,
  at: new Date("2026-05-03T03:00:00Z"),
  source: "webhook",
  actor: "gateway",
  impUid: "imp_1",
  seenStatus: "paid",
  seenAmount: 39_000,
  seenCancelAmount: 0,
  decision: "accept",
  reason: null,
  orderStatus: "paid",
  refund: null,
  claim: null,
};

it("tells a timeline, and how the order stood", () => {
  const entries: TimelineEntry[] = [
    entry,
    {
      ...entry,
      source: "refund",
      actor: "refund",
      seenStatus: null,
      seenAmount: null,
      seenCancelAmount: null,
      decision: "refund_sent",
      orderStatus: null,
      refund: { id: "rf_1", amount: 1000, status: "sent" },
    },
    { ...entry, source: "refund", actor: "refund", decision: "record_cancel", seenCancelAmount: 1000 },
  ];
  expect(timelineLines({ entries, state: stateAsOf(entries, new Date()) })).toEqual([
    "2026-05-03T03:00:00.000Z  webhook (gateway)     accept, imp_1 paid 39,000 → paid",
    "2026-05-03T03:00:00.000Z  refund                refund_sent, imp_1, rf_1 1,000",
    "2026-05-03T03:00:00.000Z  refund                record_cancel, imp_1 paid 39,000 less 1,000 → paid",
    "",
    "Order: paid",
    "  payment imp_1: paid, 39,000, of which 1,000 went back",
    "  refund rf_1: sent, 1,000",
  ]);
});
