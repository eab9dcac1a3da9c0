import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canTake, type HeldLine, quoteCancel, quoteReturn, unitsLeft } from "./after-order";

const fee = (goods: number) => (goods <= 0 || goods >= 50_000 ? 0 : 3_000);

function order(lines: [price: number, left: number][], change: { available?: number } = {}) {
  const held = lines.map(([unitPrice, left], at): HeldLine => ({ variantId: `v${at}`, unitPrice, left }));
  const goods = held.reduce((sum, { unitPrice, left }) => sum + unitPrice * left, 0);
  const shipping = fee(goods);
  return { lines: held, shipping, available: goods + shipping, shippingFee: fee, ...change };
}
const units = (...quantities: number[]) =>
  quantities.flatMap((quantity, at) => (quantity ? [{ variantId: `v${at}`, quantity }] : []));

describe("a cancel before the parcel leaves", () => {
  test.each([
    ["the whole takes the delivery fee with it", [[20_000, 1]], [1], 0, 23_000],
    ["a part of a paid delivery keeps it", [[20_000, 2]], [1], 0, 20_000],
    [
      "a part that leaves delivery free",
      [
        [60_000, 1],
        [9_000, 1],
      ],
      [0, 1],
      0,
      9_000,
    ],
    [
      "a part after which delivery is not free",
      [
        [40_000, 1],
        [20_000, 1],
      ],
      [0, 1],
      3_000,
      17_000,
    ],
    [
      "a part that is worth less than the fee",
      [
        [49_000, 1],
        [2_000, 1],
      ],
      [0, 1],
      2_000,
      0,
    ],
    [
      "exactly the threshold stays free",
      [
        [50_000, 1],
        [1_000, 3],
      ],
      [0, 3],
      0,
      3_000,
    ],
    ["a unit of several", [[30_000, 2]], [1], 3_000, 27_000],
  ] as const)("%s", (_, lines, taken, postage, amount) => {
    const quote = quoteCancel(order(lines.map(([price, left]) => [price, left])), units(...taken));
    expect(quote).toMatchObject({ postage, amount });
  });

  test("never more than is left to give back", () => {
    expect(quoteCancel(order([[20_000, 2]], { available: 5_000 }), units(1)).amount).toBe(5_000);
    expect(quoteCancel(order([[20_000, 1]], { available: 5_000 }), units(1)).amount).toBe(5_000);
  });

  test("only the last unit makes it a whole", () => {
    expect(quoteCancel(order([[20_000, 2]]), units(2)).isWhole).toBe(true);
    expect(quoteCancel(order([[20_000, 2]]), units(1)).isWhole).toBe(false);
  });

  test("a fee that was paid is not taken off, whatever delivery is free from by now", () => {
    const paid = { ...order([[30_000, 2]]), shipping: 3_000, available: 63_000 };
    expect(quoteCancel(paid, units(1))).toMatchObject({ postage: 0, amount: 30_000 });
  });

  test("a fee that was taken off once is not taken off again", () => {
    const first = order([[20_000, 3]]);
    expect(quoteCancel(first, units(1)).postage).toBe(3_000);
    const then = { ...first, lines: [{ variantId: "v0", unitPrice: 20_000, left: 2 }], available: 43_000 };
    expect(quoteCancel(then, units(1))).toMatchObject({ postage: 0, amount: 20_000 });
  });
});

describe("a return after the parcel has left", () => {
  const asked = { isOurFault: false, returnFee: 3_000 };
  test.each([
    ["of free delivery bears both ways", [[60_000, 1]], [1], 6_000, 54_000],
    ["of paid delivery bears the way back", [[20_000, 1]], [1], 3_000, 17_000],
    [
      "a part, and the rest would have been free",
      [
        [60_000, 1],
        [20_000, 1],
      ],
      [0, 1],
      3_000,
      17_000,
    ],
    [
      "a part, and the rest would not",
      [
        [40_000, 1],
        [20_000, 1],
      ],
      [0, 1],
      6_000,
      14_000,
    ],
    [
      "worth less than its postage",
      [
        [60_000, 1],
        [1_000, 1],
      ],
      [0, 1],
      1_000,
      0,
    ],
  ] as const)("a changed mind: %s", (_, lines, taken, postage, amount) => {
    const given = order(lines.map(([price, left]) => [price, left]));
    expect(quoteReturn(given, units(...taken), asked)).toMatchObject({ postage, amount });
  });

  test("the way there that was taken off once is not taken off again", () => {
    const given = { ...order([[20_000, 2]]), shipping: 0, available: 37_000 };
    expect(quoteReturn(given, units(1), asked)).toMatchObject({ postage: 3_000, amount: 17_000 });
  });

  test("what was wrong costs nothing, and the whole takes the delivery fee with it", () => {
    const ours = { isOurFault: true, returnFee: 3_000 };
    expect(quoteReturn(order([[20_000, 2]]), units(2), ours)).toMatchObject({ postage: 0, amount: 43_000 });
    expect(quoteReturn(order([[20_000, 2]]), units(1), ours)).toMatchObject({ postage: 0, amount: 20_000 });
    const spent = order([[20_000, 1]], { available: 700 });
    expect(quoteReturn(spent, units(1), ours).amount).toBe(700);
    expect(quoteReturn(spent, units(1), asked).amount).toBe(700);
  });
});

describe("what can be taken", () => {
  const { lines } = order([
    [10_000, 2],
    [5_000, 0],
    [7_000, 1],
  ]);
  test.each([
    ["one", units(1), true],
    ["all", unitsLeft(lines), true],
    ["of two kinds", units(1, 0, 1), true],
    ["nothing", [], false],
    ["nothing of a kind", [{ variantId: "v0", quantity: 0 }], false],
    ["one that is there and one that is not", units(1, 1), false],
    ["more than are left", units(3), false],
    ["of what is gone", units(0, 1), false],
    ["of another order", [{ variantId: "other", quantity: 1 }], false],
    ["the same twice", [...units(1), ...units(1)], false],
    ["half a unit", units(0.5), false],
    ["less than nothing", units(-1), false],
  ])("%s", (_, taken, expected) => {
    expect(canTake(lines, taken)).toBe(expected);
  });
});

const shelf = fc.array(fc.tuple(fc.integer({ min: 500, max: 90_000 }), fc.integer({ min: 1, max: 10 })), {
  minLength: 1,
  maxLength: 5,
});

test("parts in any order never give back more than was paid, and with the last unit it is all back", () => {
  fc.assert(
    fc.property(shelf, fc.infiniteStream(fc.nat()), (lines, dice) => {
      const start = order(lines);
      let { available } = start;
      let held = start.lines;
      while (held.some(({ left }) => left > 0)) {
        const there = held.filter(({ left }) => left > 0);
        const line = there[(dice.next().value ?? 0) % there.length];
        if (!line) throw new Error("nothing is left");
        const taken = [{ variantId: line.variantId, quantity: 1 + ((dice.next().value ?? 0) % line.left) }];
        const quote = quoteCancel({ ...start, lines: held, available }, taken);
        expect(quote.amount).toBeGreaterThanOrEqual(0);
        expect(quote.amount).toBeLessThanOrEqual(available);
        available -= quote.amount;
        held = held.map((one) =>
          one.variantId === line.variantId ? { ...one, left: one.left - (taken[0]?.quantity ?? 0) } : one,
        );
      }
      expect(available).toBe(0);
    }),
  );
});

test("a return gives back no more than its goods, and a wrong one no less than a changed mind", () => {
  fc.assert(
    fc.property(shelf, fc.nat({ max: 400_000 }), (lines, available) => {
      const given = order(lines, { available });
      const taken = units(1);
      const asked = quoteReturn(given, taken, { isOurFault: false, returnFee: 3_000 });
      const ours = quoteReturn(given, taken, { isOurFault: true, returnFee: 3_000 });
      expect(asked.amount).toBeGreaterThanOrEqual(0);
      expect(asked.amount + asked.postage).toBeLessThanOrEqual(
        Math.max(asked.goods, available + asked.postage),
      );
      expect(asked.amount).toBeLessThanOrEqual(ours.amount);
      expect(ours.amount).toBeLessThanOrEqual(available);
    }),
  );
});
