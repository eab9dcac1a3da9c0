import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { heldBy, isNewer, type Reading, type Stage, stageOf } from "./stage";
import { PAYMENT_STATUSES } from "./status";

const reading = (over: Partial<Reading>): Reading => ({
  status: "paid",
  amount: 10_000,
  cancelAmount: 0,
  hasAccount: false,
  wasPaid: true,
  ...over,
});
const unpaid = (over: Partial<Reading>) => reading({ wasPaid: false, ...over });

describe("how far a payment got", () => {
  test.each<[string, Reading, Stage, held: number]>([
    ["an open window", unpaid({ status: "ready" }), "window", 0],
    ["an issued account", unpaid({ status: "ready", hasAccount: true }), "account", 0],
    ["a failed try", unpaid({ status: "failed" }), "failed", 0],
    ["a closed account, reported as failed", unpaid({ status: "failed", hasAccount: true }), "closed", 0],
    ["a closed account", unpaid({ status: "cancelled", hasAccount: true }), "closed", 0],
    ["a try that was voided", unpaid({ status: "cancelled" }), "closed", 0],
    ["a payment", reading({}), "paid", 10_000],
    ["a payment without a time", unpaid({}), "paid", 10_000],
    ["a deposit", reading({ hasAccount: true }), "paid", 10_000],
    ["a partial cancel, reported as paid", reading({ cancelAmount: 1 }), "paid", 9_999],
    ["a partial cancel", reading({ status: "cancelled", cancelAmount: 9_999 }), "paid", 1],
    ["a partial cancel in dollars", reading({ amount: 29.5, cancelAmount: 9.25 }), "paid", 20.25],
    ["a whole cancel", reading({ status: "cancelled", cancelAmount: 10_000 }), "cancelled", 0],
    ["a whole cancel, reported as paid", reading({ cancelAmount: 10_000 }), "cancelled", 0],
    ["cancelled without a sum, but paid before", reading({ status: "cancelled" }), "unknown", 0],
    ["a failed payment with a cancelled sum", unpaid({ status: "failed", cancelAmount: 1 }), "unknown", 0],
    ["a window with a cancelled sum", unpaid({ status: "ready", cancelAmount: 1 }), "unknown", 0],
    ["more cancelled than paid", reading({ cancelAmount: 10_001 }), "unknown", 0],
    ["less than nothing cancelled", reading({ cancelAmount: -1 }), "unknown", 0],
    ["a cancel of an amount below 0", reading({ amount: -5, cancelAmount: 1 }), "unknown", 0],
    ["a word that is new to us", reading({ status: "unknown" }), "unknown", 0],
  ])("%s", (_name, seen, stage, held) => {
    expect(stageOf(seen)).toBe(stage);
    expect(heldBy(seen)).toBe(held);
  });
});

describe("newer", () => {
  const inTurn: [string, Reading][] = [
    ["window", unpaid({ status: "ready" })],
    ["account", unpaid({ status: "ready", hasAccount: true })],
    ["failed", unpaid({ status: "failed" })],
    ["closed", unpaid({ status: "cancelled", hasAccount: true })],
    ["paid", reading({})],
    ["a part cancelled", reading({ status: "cancelled", cancelAmount: 1_000 })],
    ["more cancelled", reading({ cancelAmount: 2_000 })],
    ["all cancelled", reading({ status: "cancelled", cancelAmount: 10_000 })],
  ];

  test.each(inTurn)("%s is newer than all before it and nothing else", (name, seen) => {
    const at = inTurn.findIndex(([other]) => other === name);
    expect(inTurn.map(([, known]) => isNewer(seen, known))).toEqual(inTurn.map((_, place) => place < at));
  });

  it("is the same partial cancel in neither of its two words", () => {
    const asPaid = reading({ cancelAmount: 1_000 });
    const asCancelled = reading({ status: "cancelled", cancelAmount: 1_000 });
    expect([isNewer(asPaid, asCancelled), isNewer(asCancelled, asPaid)]).toEqual([false, false]);
  });

  it("is everything that makes sense than what did not, whatever its sums were", () => {
    const nonsense = reading({ cancelAmount: 99_999 });
    expect(inTurn.every(([, seen]) => isNewer(seen, nonsense))).toBe(true);
    expect(isNewer(reading({ status: "unknown" }), nonsense)).toBe(false);
    expect(isNewer(nonsense, nonsense)).toBe(false);
  });

  const any: fc.Arbitrary<Reading> = fc.record({
    status: fc.constantFrom(...PAYMENT_STATUSES),
    amount: fc.constantFrom(-1, 0, 1, 2, 3),
    cancelAmount: fc.constantFrom(-1, 0, 1, 2, 3, 4),
    hasAccount: fc.boolean(),
    wasPaid: fc.boolean(),
  });

  it("never goes in a circle, and never both ways", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(isNewer(a, a)).toBe(false);
        expect(isNewer(a, b) && isNewer(b, a)).toBe(false);
        if (stageOf(a) !== "unknown" && isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("holds no more than the amount, and never less than nothing", () => {
    fc.assert(
      fc.property(any, fc.nat(3), (other, amount) => {
        const seen = { ...other, amount };
        expect(heldBy(seen)).toBeGreaterThanOrEqual(0);
        expect(heldBy(seen)).toBeLessThanOrEqual(seen.amount);
      }),
    );
  });
});
