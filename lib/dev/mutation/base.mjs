/**
 * What every run of Stryker has in common.
 *
 * @param {{ name: string, mutate: string[], ignore?: string[], least: number | null }} run what is changed, which
 *   folders its copy does not need, and how many of a hundred changes have to be noticed (null: the score is only told)
 */
export function strykerConfig({ name, mutate, ignore = [], least }) {
  return {
    mutate,
    testRunner: "vitest",
    vitest: { configFile: `lib/dev/mutation/${name}-vitest.config.ts`, related: false },
    coverageAnalysis: "perTest",
    concurrency: 2,
    timeoutMS: 120_000,
    tempDirName: `.data/mutation/${name}-copies`,
    ignorePatterns: [
      ...["app", "e2e", ".next", ".data", ".github", "tsconfig.json", "lib/dev/mutation/tool"],
      ...ignore,
    ],
    reporters: ["progress-append-only", "clear-text", "json"],
    clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
    jsonReporter: { fileName: `.data/mutation/${name}-report.json` },
    thresholds: { high: 95, low: 90, break: least },
    checkers: [],
    allowConsoleColors: false,
    tsconfigFile: "none: Stryker's rewriting of it needs TypeScript 5",
  };
}
