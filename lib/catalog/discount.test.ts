import { expect, test } from "vitest";
import { discountPercent } from "./discount";

test.each([
  [32_000, 38_000, 15],
  [72_000, 80_000, 10],
  [99_900, 100_000, 0],
])("%d instead of %d is %d%% off, never rounded up", (amount, listPrice, percent) => {
  expect(discountPercent(amount, listPrice)).toBe(percent);
});
