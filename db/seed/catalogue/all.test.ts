import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { SEED_PRODUCTS } from "./all";

test("there are enough products, each once", () => {
  expect(SEED_PRODUCTS.length).toBeGreaterThanOrEqual(12);
  expect(new Set(SEED_PRODUCTS.map((product) => product.slug)).size).toBe(SEED_PRODUCTS.length);
});

test.each(SEED_PRODUCTS.map((product) => [product.slug, product] as const))(
  "%s can be sold",
  (_, product) => {
    for (const [index] of product.alt.entries()) {
      const picture = new URL(`../../../public/products/${product.slug}-${index + 1}.svg`, import.meta.url);
      expect(existsSync(picture)).toBe(true);
    }
    for (const { suffix, price, listPrice = price + 1, stock } of product.variants) {
      // The cart's cookie takes no other ids.
      expect(`${product.slug}-${suffix}`).toMatch(/^[a-z0-9-]{1,40}$/);
      expect(price).toBeGreaterThanOrEqual(3_000);
      expect(price).toBeLessThanOrEqual(120_000);
      expect(listPrice).toBeGreaterThan(price);
      expect(stock).toBeGreaterThanOrEqual(0);
    }
  },
);
