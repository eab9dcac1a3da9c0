import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * What judges a change of the pure money code, in Stryker's copy of the sources. Without the tests that try thousands
 * of cases: the tables alone have to find every change, and in seconds.
 */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../../../", import.meta.url)) } },
  test: {
    include: ["lib/{payments,cart,catalog}/*.test.ts"],
    exclude: ["**/decide-{grid,histories,properties}.test.ts"],
    testTimeout: 60_000,
  },
});
