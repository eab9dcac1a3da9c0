import { strykerConfig } from "./base.mjs";

/** What writes a decision into the books. */
export default strykerConfig({
  name: "settle",
  mutate: [
    "lib/orders/settle-payment.ts",
    "lib/orders/apply-verdict.ts",
    "lib/orders/facts.ts",
    "lib/orders/payment-row.ts",
  ],
  least: null,
});
