import { expect, test } from "vitest";
import { emptyCart } from "./cart";
import { readCartLink, toCartLink, withCartLink } from "./cart-link";

const lines = [
  { variantId: "celadon-teapot", quantity: 2 },
  { variantId: "moon-jar-15", quantity: 1 },
];

test("what goes into an address comes out of it", () => {
  expect(toCartLink(lines)).toBe("celadon-teapot.2_moon-jar-15.1");
  expect(readCartLink(toCartLink(lines))).toEqual(lines);
  expect(withCartLink(emptyCart(), toCartLink(lines)).lines).toEqual(lines);
});

test("what is in the cart already stays", () => {
  const cart = withCartLink(emptyCart(), "green-tea.3");
  expect(withCartLink(cart, "moon-jar-15.1").lines.map(({ variantId }) => variantId)).toEqual([
    "green-tea",
    "moon-jar-15",
  ]);
});

test.each(["", "x", "tea", "tea.0", "tea.-1", "tea.1.5", "Tea.1", "<b>.1", "tea.100"])(
  "%s holds nothing",
  (text) => {
    expect(readCartLink(text)).toEqual([]);
  },
);

test("a number beyond what a line may hold is cut", () => {
  expect(readCartLink("tea.99")).toEqual([{ variantId: "tea", quantity: 10 }]);
});
