import { expect, test } from "vitest";
import { cartAfterOrder, cartWithOrder } from "./after-order";
import type { Cart } from "./cart";

const cart: Cart = {
  id: "AAAAAAAAAAAAAAAAAAAAAA",
  version: 7,
  lines: [
    { variantId: "cup", quantity: 3 },
    { variantId: "tea", quantity: 1 },
  ],
};

test("what was bought leaves the cart, what was added meanwhile stays, and the key is another", () => {
  const after = cartAfterOrder(cart, [
    { variantId: "cup", quantity: 2 },
    { variantId: "tea", quantity: 1 },
  ]);
  expect(after.lines).toEqual([{ variantId: "cup", quantity: 1 }]);
  expect(after.id).not.toBe(cart.id);
});

test("an order's lines come back into the cart once, under another key", () => {
  const again = cartWithOrder({ ...cart, lines: cart.lines.slice(0, 1) }, cart.lines);
  expect(again.lines).toEqual(cart.lines);
  expect(again.id).not.toBe(cart.id);
});

test("what was not ticked is still there after the order, and still not ticked", () => {
  const left = { variantId: "pot", quantity: 1, seenPrice: 89_000, isLeft: true as const };
  const after = cartAfterOrder({ ...cart, lines: [...cart.lines, left] }, cart.lines);
  expect(after.lines).toEqual([left]);
});
