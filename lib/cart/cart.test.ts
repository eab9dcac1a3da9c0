import { expect, test } from "vitest";
import {
  addToCart,
  type Cart,
  countUnits,
  emptyCart,
  idempotencyKey,
  newCartId,
  parseCart,
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

test("a cart survives its cookie", () => {
  const full = cart(["moon-jar-small", 2], ["tea-100g", 10]);
  expect(parseCart(serialiseCart(full))).toEqual(full);
});

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["no JSON", "{id"],
  ["a number", "4"],
  ["a short id", JSON.stringify({ id: "a", version: 1, lines: [] })],
  ["version 0", JSON.stringify({ id: ID, version: 0, lines: [] })],
  ["11 of a line", JSON.stringify(cart(["a", 11]))],
  ["no unit of a line", JSON.stringify(cart(["a", 0]))],
  ["half a unit", JSON.stringify(cart(["a", 1.5]))],
  ["a variant twice", JSON.stringify(cart(["a", 1], ["a", 2]))],
  ["a variant with markup", JSON.stringify(cart(["<b>", 1]))],
])("a cookie with %s is no cart", (_, value) => {
  expect(parseCart(value)).toBeNull();
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
  expect(serialiseCart(full).length).toBeLessThan(3_000);
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
