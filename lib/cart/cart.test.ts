import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addToCart,
  type Cart,
  checkLines,
  checkOnly,
  countUnits,
  emptyCart,
  idempotencyKey,
  newCartId,
  orderedLines,
  parseCart,
  putBack,
  removeFromCart,
  renewCart,
  serialiseCart,
  setQuantity,
} from "./cart";
import { MAX_CART_LINES } from "./limits";

const ID = "AAAAAAAAAAAAAAAAAAAAAA";
const cart = (...lines: [string, number][]): Cart => ({
  id: ID,
  version: 3,
  lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
});

test("ids are 128 bits in base64url and differ", () => {
  expect(newCartId()).toMatch(/^[\w-]{22}$/);
  expect(newCartId()).not.toBe(newCartId());
});

const carts: fc.Arbitrary<Cart> = fc.record({
  id: fc.constant(ID),
  version: fc.integer({ min: 1, max: 999_999 }),
  lines: fc.uniqueArray(
    fc
      .record({
        variantId: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
        quantity: fc.integer({ min: 1, max: 10 }),
        seenPrice: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: undefined }),
        isLeft: fc.option(fc.constant(true as const), { nil: undefined }),
      })
      .map(({ seenPrice, isLeft, ...line }) => ({
        ...line,
        ...(seenPrice !== undefined && { seenPrice }),
        ...(isLeft && { isLeft }),
      })),
    { selector: ({ variantId }) => variantId, maxLength: MAX_CART_LINES },
  ),
});

test("a cart survives its cookie, and fits into it as it stands", () => {
  fc.assert(
    fc.property(carts, (full) => {
      const text = serialiseCart(full);
      expect(parseCart(text)).toEqual(full);
      expect(encodeURIComponent(text)).toBe(text);
      expect(text.length).toBeLessThan(3_000);
    }),
  );
});

const HEAD = `${ID}!3`;

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["JSON", JSON.stringify({ id: ID, version: 1, lines: [] })],
  ["a short id", "a!1"],
  ["version 0", `${ID}!0`],
  ["no version", ID],
  ["11 of a line", `${HEAD}!a*11`],
  ["no unit of a line", `${HEAD}!a*0`],
  ["half a unit", `${HEAD}!a*1.5`],
  ["a line without a number", `${HEAD}!a`],
  ["a variant twice", `${HEAD}!a*1!a*2`],
  ["a variant with markup", `${HEAD}!<b>*1`],
  ["a price that is none", `${HEAD}!a*1*x`],
  ["something behind it", `${HEAD}!a*1*5*-*-`],
  ["31 lines", [HEAD, ...Array.from({ length: 31 }, (_, index) => `v${index}*1`)].join("!")],
])("a cookie with %s is no cart", (_, value) => {
  expect(parseCart(value)).toBeNull();
});

test("no text is a failure", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => parseCart(`${HEAD}!${text}`)).not.toThrow();
    }),
  );
});

test("what is not ticked is not ordered, and each change of it has another key", () => {
  const both = cart(["a", 1], ["b", 2]);
  const one = checkLines(both, false, "b");
  expect(orderedLines(one)).toEqual([{ variantId: "a", quantity: 1 }]);
  expect(one.lines).toHaveLength(2);
  expect(idempotencyKey(one)).not.toBe(idempotencyKey(both));
  expect(checkLines(one, true)).toEqual({ ...both, version: 5 });
  expect(checkLines(both, true, "a")).toBe(both);
  expect(orderedLines(checkLines(both, false))).toEqual([]);
});

test("buying one thing at once leaves the rest; adding to a line that was left ticks it again", () => {
  const only = checkOnly(cart(["a", 1], ["b", 2]), "b");
  expect(orderedLines(only)).toEqual([{ variantId: "b", quantity: 2 }]);
  expect(orderedLines(addToCart(only, { variantId: "a", quantity: 1 }))).toHaveLength(2);
});

test("a changed price is taken note of with an edit, and makes another key", () => {
  const seen = setQuantity(cart(["a", 2]), { variantId: "a", quantity: 2, seenPrice: 39_000 });
  expect(seen).toMatchObject({ version: 4, lines: [{ quantity: 2, seenPrice: 39_000 }] });
  expect(setQuantity(seen, { variantId: "a", quantity: 2, seenPrice: 39_000 })).toBe(seen);
  expect(setQuantity(seen, { variantId: "a", quantity: 3 }).lines[0]?.seenPrice).toBe(39_000);
});

test("whatever is done to a cart, no line holds more than ten or less than one, and no variant stands twice", () => {
  const variant = fc.constantFrom("a", "b", "c");
  const step = fc.oneof(
    fc
      .record({ variantId: variant, quantity: fc.integer({ min: 1, max: 10 }) })
      .map((line) => (before: Cart) => addToCart(before, line)),
    fc
      .record({ variantId: variant, quantity: fc.integer({ min: 0, max: 12 }) })
      .map((line) => (before: Cart) => setQuantity(before, line)),
    fc.tuple(fc.boolean(), fc.option(variant, { nil: undefined })).map(
      ([isChecked, id]) =>
        (before: Cart) =>
          checkLines(before, isChecked, id),
    ),
    variant.map((id) => (before: Cart) => removeFromCart(before, id)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const end = steps.reduce((before, edit) => {
        const after = edit(before);
        // What is ordered and its key change together: else a repeated order would be another's.
        const isSame = JSON.stringify(orderedLines(before)) === JSON.stringify(orderedLines(after));
        if (!isSame) expect(idempotencyKey(after)).not.toBe(idempotencyKey(before));
        return after;
      }, cart());
      expect(parseCart(serialiseCart(end))).toEqual(end);
    }),
  );
});

test.each([
  ["a new line", cart(), { variantId: "a", quantity: 2 }, [["a", 2]], 4],
  ["more of a line", cart(["a", 2]), { variantId: "a", quantity: 3 }, [["a", 5]], 4],
  ["at most ten of a line", cart(["a", 9]), { variantId: "a", quantity: 5 }, [["a", 10]], 4],
  ["nothing to a full line", cart(["a", 10]), { variantId: "a", quantity: 1 }, [["a", 10]], 3],
])("adds %s", (_, before, line, lines, version) => {
  const after = addToCart(before, line);
  expect(after.lines.map((entry) => [entry.variantId, entry.quantity])).toEqual(lines);
  expect(after.version).toBe(version);
});

test("a cart that is full of lines takes no other", () => {
  const full = cart(
    ...Array.from({ length: MAX_CART_LINES }, (_, index): [string, number] => [`v${index}`, 1]),
  );
  expect(addToCart(full, { variantId: "other", quantity: 1 })).toBe(full);
});

test("setting a quantity edits, removes or leaves the line", () => {
  expect(setQuantity(cart(["a", 2]), { variantId: "a", quantity: 5 })).toEqual({
    ...cart(["a", 5]),
    version: 4,
  });
  expect(setQuantity(cart(["a", 2]), { variantId: "a", quantity: 0 }).lines).toEqual([]);
  const same = cart(["a", 2]);
  expect(setQuantity(same, { variantId: "a", quantity: 2 })).toBe(same);
});

test("removing raises the version only when there was something to remove", () => {
  expect(removeFromCart(cart(["a", 1], ["b", 1]), "a")).toEqual({ ...cart(["b", 1]), version: 4 });
  const same = cart(["a", 1]);
  expect(removeFromCart(same, "b")).toBe(same);
});

test("the key changes with every edit and with a new id", () => {
  const first = cart(["a", 1]);
  const second = addToCart(first, { variantId: "a", quantity: 1 });
  const renewed = renewCart(second);
  expect(idempotencyKey(first)).toBe(`${ID}.3`);
  expect(idempotencyKey(second)).toBe(`${ID}.4`);
  expect(renewed.lines).toEqual(second.lines);
  expect(idempotencyKey(renewed)).not.toContain(ID);
});

test("counts units, not lines", () => {
  expect(countUnits(cart(["a", 2], ["b", 3]))).toBe(5);
  expect(countUnits(emptyCart())).toBe(0);
});

test("an undone removal is ticked or not, as it was", () => {
  const before = checkLines(cart(["a", 1], ["b", 2]), false, "b");
  const after = putBack(removeFromCart(before, "b"), { variantId: "b", quantity: 2, isLeft: true }, 1);
  expect(orderedLines(after)).toEqual(orderedLines(before));
  expect(after.lines).toEqual(before.lines);
});

test("an undone removal stands where it stood", () => {
  const before = cart(["a", 1], ["b", 2], ["c", 3]);
  const after = putBack(removeFromCart(before, "b"), { variantId: "b", quantity: 2 }, 1);
  expect(after.lines).toEqual(before.lines);
  expect(putBack(before, { variantId: "b", quantity: 5 }, 0).lines.map(({ variantId }) => variantId)).toEqual(
    ["a", "b", "c"],
  );
  expect(putBack(cart(), { variantId: "b", quantity: 1 }, 7).lines).toEqual([
    { variantId: "b", quantity: 1 },
  ]);
});
