import { expect, test } from "vitest";
import type { VariantOfProduct } from "@/lib/catalog/get-variants";
import { priceLines } from "./price-lines";

function variant(id: string, price: number, stock: number, listPrice: number | null = null) {
  const text = { ko: id, en: id };
  const entry: VariantOfProduct = {
    id,
    option: text,
    price,
    listPrice,
    stock,
    product: { slug: id, name: text, image: null },
  };
  return [id, entry] as const;
}

const VARIANTS = new Map([
  variant("cup", 28_000, 100),
  variant("tea", 12_000, 3),
  variant("pot", 89_000, 50, 98_000),
  variant("gone-cold", 30_000, 0),
]);

test("sums units, delivery and total", () => {
  const priced = priceLines([{ variantId: "cup", quantity: 1 }], VARIANTS);
  expect(priced).toMatchObject({
    subtotal: 28_000,
    shipping: 3_000,
    total: 31_000,
    missingForFreeShipping: 22_000,
    isOrderable: true,
  });
});

test("delivery is free from 50,000 won", () => {
  const priced = priceLines([{ variantId: "cup", quantity: 2 }], VARIANTS);
  expect(priced).toMatchObject({ subtotal: 56_000, shipping: 0, total: 56_000, missingForFreeShipping: 0 });
});

test("a line asks for more than is left: capped, counted as capped, and said", () => {
  const priced = priceLines([{ variantId: "tea", quantity: 5 }], VARIANTS);
  expect(priced.lines[0]).toMatchObject({
    wanted: 5,
    quantity: 3,
    max: 3,
    amount: 36_000,
    problem: { kind: "short", available: 3 },
  });
  expect(priced.isOrderable).toBe(false);
});

test("a sold-out line stays and counts nothing", () => {
  const priced = priceLines([{ variantId: "gone-cold", quantity: 1 }], VARIANTS);
  expect(priced.lines[0]).toMatchObject({ quantity: 0, amount: 0, problem: { kind: "sold_out" } });
  expect(priced).toMatchObject({ total: 0, isOrderable: false });
});

test("a variant that is no longer sold is named and not counted", () => {
  const lines = [
    { variantId: "cup", quantity: 1 },
    { variantId: "ghost", quantity: 1 },
  ];
  expect(priceLines(lines, VARIANTS)).toMatchObject({
    goneIds: ["ghost"],
    subtotal: 28_000,
    isOrderable: false,
  });
});

test("all that is left of a thing can be ordered, one or several", () => {
  const variants = new Map([variant("last", 30_000, 1)]);
  const last = priceLines([{ variantId: "last", quantity: 1 }], variants);
  expect(last.lines[0]).toMatchObject({ quantity: 1, problem: null, saved: 0 });
  expect(last.isOrderable).toBe(true);
  expect(priceLines([{ variantId: "last", quantity: 2 }], variants).lines[0]?.problem).toEqual({
    kind: "short",
    available: 1,
  });
  expect(priceLines([{ variantId: "tea", quantity: 3 }], VARIANTS).lines[0]?.problem).toBeNull();
});

test("one line that cannot be had is enough to keep the others waiting", () => {
  const lines = [
    { variantId: "cup", quantity: 1 },
    { variantId: "gone-cold", quantity: 1 },
  ];
  expect(priceLines(lines, VARIANTS).isOrderable).toBe(false);
});

test("a line never goes past ten, however much is in stock", () => {
  expect(priceLines([{ variantId: "cup", quantity: 10 }], VARIANTS).lines[0]).toMatchObject({ max: 10 });
});

test("what a discount saves is summed over the line", () => {
  expect(priceLines([{ variantId: "pot", quantity: 2 }], VARIANTS).lines[0]?.saved).toBe(18_000);
});

test("an empty cart costs nothing and cannot be ordered", () => {
  expect(priceLines([], VARIANTS)).toMatchObject({ total: 0, shipping: 0, isOrderable: false });
});

test("a line that is not ticked is shown and counts nothing, whatever is wrong with it", () => {
  const lines = [
    { variantId: "cup", quantity: 1 },
    { variantId: "pot", quantity: 1, isLeft: true as const },
    { variantId: "gone-cold", quantity: 1, isLeft: true as const },
  ];
  const priced = priceLines(lines, VARIANTS);
  expect(priced).toMatchObject({ subtotal: 28_000, shipping: 3_000, total: 31_000, isOrderable: true });
  expect(priced.lines.map((line) => line.isChecked)).toEqual([true, false, false]);
});

test("with nothing ticked there is nothing to order", () => {
  const priced = priceLines([{ variantId: "cup", quantity: 1, isLeft: true }], VARIANTS);
  expect(priced).toMatchObject({ total: 0, isOrderable: false });
});

test("a price that changed since it was seen is told, and what is counted is the price of now", () => {
  const lines = [
    { variantId: "cup", quantity: 2, seenPrice: 30_000 },
    { variantId: "pot", quantity: 1, seenPrice: 89_000 },
    { variantId: "tea", quantity: 1 },
  ];
  const priced = priceLines(lines, VARIANTS);
  expect(priced.lines.map((line) => line.priceWas)).toEqual([30_000, null, null]);
  expect(priced.lines[0]?.amount).toBe(56_000);
});
