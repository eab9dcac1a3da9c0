import { expect, test } from "vitest";
import { missingForFreeShipping, shippingFee } from "./shipping";

test.each([
  [0, 0, 50_000],
  [1, 3_000, 49_999],
  [49_999, 3_000, 1],
  [50_000, 0, 0],
  [120_000, 0, 0],
])("goods worth %d won ship for %d won, %d won short of free", (subtotal, fee, missing) => {
  expect(shippingFee(subtotal)).toBe(fee);
  expect(missingForFreeShipping(subtotal)).toBe(missing);
});
