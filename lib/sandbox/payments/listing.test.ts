import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveConfig } from "../config";
import { emptyState, type SandboxState } from "../state";
import { createPayment } from "./create-payment";
import { basisOf, compareBy, type ListStatus, listPayments, SORTINGS } from "./listing";
import { saveRecord } from "./records";
import { approve, cancel, fail } from "./transitions";

const CONFIG = resolveConfig({ noticeUrl: "http://localhost:3000/hook" });
const STATUSES: readonly ListStatus[] = ["all", "ready", "paid", "cancelled", "failed"];

function addPayment(state: SandboxState): void {
  createPayment(state, CONFIG, { merchant_uid: "o", amount: 100, pay_method: "card", channel: "pc" });
}

/** Pokes one payment, at a moved clock, so that it changes its place in the lists. */
function step(
  state: SandboxState,
  { which, what, wait }: { which: number; what: number; wait: number },
): void {
  state.clockOffsetS += wait;
  if (what === 0 || state.order.length === 0) {
    addPayment(state);
    return;
  }
  const record = state.payments[state.order[which % state.order.length] ?? ""];
  if (!record) return;
  if (what === 1 && record.payment.status !== "cancelled") approve(state, record);
  else if (what === 2 && record.payment.status === "ready") fail(state, record, "no");
  else if (what === 3 && record.payment.status === "paid")
    cancel(state, CONFIG, record, { amount: 0, reason: null });
  else saveRecord(state, record);
}

describe("listPayments", () => {
  it("says what a plain filter and sort would say, whatever happened before", () => {
    const steps = fc.array(fc.record({ which: fc.nat(50), what: fc.nat(4), wait: fc.nat(20) }), {
      maxLength: 40,
    });
    const query = fc.record({
      status: fc.constantFrom(...STATUSES),
      sorting: fc.constantFrom(...SORTINGS),
      from: fc.nat(400),
      length: fc.nat(400),
      offset: fc.nat(5),
      limit: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(steps, steps, query, (first, second, { length, ...asked }) => {
        const state = emptyState();
        const start = Math.floor(Date.now() / 1000);
        const full = { ...asked, from: start + asked.from, to: start + asked.from + length };
        for (const one of first) step(state, one);
        listPayments(state, full);
        for (const one of second) step(state, one);
        const plain = Object.values(state.payments)
          .filter(({ payment }) => asked.status === "all" || payment.status === asked.status)
          .filter(({ payment }) => basisOf(payment) >= full.from && basisOf(payment) <= full.to)
          .sort(compareBy(asked.sorting));
        const listed = listPayments(state, full);
        expect(listed.total).toBe(plain.length);
        expect(listed.records).toEqual(plain.slice(asked.offset, asked.offset + asked.limit));
      }),
      { numRuns: 150 },
    );
  });

  it("sees a change that moves nothing in or out", () => {
    const state = emptyState();
    for (let n = 0; n < 3; n += 1) addPayment(state);
    const query = { status: "ready", from: 0, to: 1e10, sorting: "-updated", offset: 0, limit: 3 } as const;
    const [, , oldest] = listPayments(state, query).records;
    if (!oldest) throw new Error("three were added");
    state.clockOffsetS += 10;
    saveRecord(state, oldest);
    expect(listPayments(state, query).records[0]).toBe(oldest);
  });

  it("turns a page of 30,000 without looking at the rest", () => {
    const state = emptyState();
    for (let n = 0; n < 30_000; n += 1) addPayment(state);
    const page = (offset: number) =>
      listPayments(state, { status: "ready", from: 0, to: 1e10, sorting: "started", offset, limit: 100 });
    page(0);
    const before = performance.now();
    for (let n = 0; n < 200; n += 1) expect(page(n * 100).records).toHaveLength(100);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
