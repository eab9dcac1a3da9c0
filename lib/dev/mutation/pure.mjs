import { strykerConfig } from "./base.mjs";

/** What decides about money, and touches nothing. */
export default strykerConfig({
  name: "pure",
  mutate: [
    "lib/payments/decide.ts",
    "lib/payments/stage.ts",
    "lib/payments/refund.ts",
    "lib/payments/after-order.ts",
    "lib/cart/price-lines.ts",
    "lib/catalog/shipping.ts",
    "lib/catalog/discount.ts",
  ],
  ignore: ["db", "lib/dev", "lib/sandbox", "!lib/dev/mutation/pure-vitest.config.ts"],
  least: 90,
});
