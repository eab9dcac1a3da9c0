/** What the last line of a run adds up. A run that tested nothing, or left a test out, has failed. */
export type Counts = { passed: number; failed: number };

export const NOTHING: Counts = { passed: 0, failed: 0 };
export const ONE_PASSED: Counts = { passed: 1, failed: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1 };

export function addCounts(parts: Counts[]): Counts {
  return parts.reduce(
    (sum, part) => ({
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
    }),
    NOTHING,
  );
}

export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that could not even be loaded has no tests, and counts as one that failed. */
export function countVitest(report: VitestReport | null, exitCode: number): Counts {
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const leftOut = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + leftOut + broken.length;
  return settle({ passed: report?.numPassedTests ?? 0, failed }, exitCode);
}

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export function countPlaywright(report: PlaywrightReport | null, exitCode: number): Counts {
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const failed = stats.unexpected + stats.flaky + stats.skipped + (report?.errors.length ?? 0);
  return settle({ passed: stats.expected, failed }, exitCode);
}

/** The runner's own verdict stands: without a test, or with an error outside of the tests, it is a failure. */
function settle(counts: Counts, exitCode: number): Counts {
  const isEmpty = counts.passed + counts.failed === 0;
  const isUntold = exitCode !== 0 && counts.failed === 0;
  return isEmpty || isUntold ? { ...counts, failed: counts.failed + 1 } : counts;
}

export function summary({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
