import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What judges a change of the settle path: its tests in a real Postgres, which runMutation starts. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../../../", import.meta.url)) } },
  test: {
    include: ["lib/orders/{settle-payment,wrong-payments,complete-payment}.db.test.ts"],
    globalSetup: "./db/testing/global-setup.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
