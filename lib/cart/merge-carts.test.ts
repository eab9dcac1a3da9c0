import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cart, type CartLine, emptyCart } from "./cart";
import { MAX_CART_LINES, MAX_QUANTITY } from "./limits";
import { mergeCarts } from "./merge-carts";

const cart = (...lines: [string, number][]): Cart => ({
  ...emptyCart(),
  lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
});
const plenty = new Map([
  ["bowl", 99],
  ["cup", 99],
]);
const quantities = ({ lines }: Cart) =>
  Object.fromEntries(lines.map((line) => [line.variantId, line.quantity]));

describe("a guest's cart joins a member's", () => {
  it("quantities add up", () => {
    const { cart: made, merged } = mergeCarts(cart(["bowl", 2]), cart(["bowl", 1], ["cup", 3]), plenty);
    expect(quantities(made)).toEqual({ bowl: 3, cup: 3 });
    expect(merged).toEqual({ units: 4, isCapped: false });
  });

  it("once, though it comes again; what it has more of by then is added", () => {
    const brought = cart(["bowl", 1], ["cup", 2]);
    const once = mergeCarts(cart(["bowl", 2]), brought, plenty).cart;
    expect(quantities(mergeCarts(once, brought, plenty, true).cart)).toEqual({ bowl: 3, cup: 2 });
    const edited = cart(["bowl", 1], ["cup", 5]);
    const again = mergeCarts(once, edited, plenty, true);
    expect(quantities(again.cart)).toEqual({ bowl: 3, cup: 5 });
    expect(again.merged).toEqual({ units: 3, isCapped: false });
  });

  it.each([
    ["by stock", cart(["bowl", 2]), cart(["bowl", 3]), new Map([["bowl", 4]]), { bowl: 4 }, 2],
    ["by what one line may hold", cart(["bowl", 8]), cart(["bowl", 5]), plenty, { bowl: 10 }, 2],
    [
      "never below what was there",
      cart(["bowl", 3]),
      cart(["bowl", 1]),
      new Map([["bowl", 1]]),
      { bowl: 3 },
      0,
    ],
    [
      "to one unit of what has sold out",
      cart(["bowl", 1]),
      cart(["cup", 4]),
      new Map(),
      { bowl: 1, cup: 1 },
      1,
    ],
  ])("capped %s, and says so", (_name, member, guest, stock, expected, units) => {
    const { cart: made, merged } = mergeCarts(member, guest, stock);
    expect(quantities(made)).toEqual(expected);
    expect(merged).toEqual({ units, isCapped: true });
  });

  it("an empty one takes the other as it is, key and all, and there is nothing to tell", () => {
    const [empty, full] = [cart(), cart(["bowl", 2])];
    expect(mergeCarts(empty, full, plenty)).toEqual({ cart: full, merged: null });
    expect(mergeCarts(full, empty, plenty)).toEqual({ cart: full, merged: null });
  });

  it("is another order's cart than before: its key changes", () => {
    const member = cart(["bowl", 1]);
    const { cart: made } = mergeCarts(member, cart(["cup", 1]), plenty);
    expect([made.id, made.version]).toEqual([member.id, member.version + 1]);
  });
});

const lines = fc
  .uniqueArray(
    fc.record({ variantId: fc.stringMatching(/^v[0-9]{1,2}$/), quantity: fc.integer({ min: 1, max: 10 }) }),
    {
      selector: (line) => line.variantId,
      maxLength: MAX_CART_LINES,
    },
  )
  .map((list): CartLine[] => list);

it("whatever is in both, nothing that was in the member's is less, no limit is passed, and units add up", () => {
  fc.assert(
    fc.property(
      lines,
      lines,
      fc.array(fc.tuple(fc.stringMatching(/^v[0-9]{1,2}$/), fc.nat(20))),
      (a, b, stock) => {
        const [member, guest] = [
          { ...emptyCart(), lines: a },
          { ...emptyCart(), lines: b },
        ];
        const { cart: made, merged } = mergeCarts(member, guest, new Map(stock));
        expect(made.lines.length).toBeLessThanOrEqual(MAX_CART_LINES);
        for (const { variantId, quantity } of made.lines)
          expect(quantity, variantId).toBeLessThanOrEqual(MAX_QUANTITY);
        for (const line of a) {
          expect(quantities(made)[line.variantId]).toBeGreaterThanOrEqual(line.quantity);
        }
        const sum = (list: CartLine[]) => list.reduce((total, line) => total + line.quantity, 0);
        if (merged) expect(sum(made.lines)).toBe(sum(a) + merged.units);
      },
    ),
  );
});
