import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * What judges a change of the settle path: the orders' tests in a real Postgres, which runMutation starts. Without those
 * that try a thousand histories or walk the gateway's lists: for every change once more they would take hours.
 */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../../../", import.meta.url)) } },
  test: {
    include: ["lib/orders/*.db.test.ts"],
    exclude: ["**/{contests,histories,kill-points,audit-*}.db.test.ts"],
    globalSetup: "./db/testing/global-setup.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
