import { describe, expect, it } from "vitest";
import {
  addCounts,
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  summary,
  type VitestReport,
} from "./counts";

function vitest(changes: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  };
}

function playwright(stats: Partial<PlaywrightReport["stats"]>, errors: unknown[] = []): PlaywrightReport {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors };
}

describe("what vitest reports", () => {
  it.each([
    ["all passed", vitest({ numPassedTests: 7 }), 0, { passed: 7, failed: 0 }],
    ["one failed", vitest({ numPassedTests: 7, numFailedTests: 1 }), 1, { passed: 7, failed: 1 }],
    [
      "skipped and todo",
      vitest({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 }),
      0,
      { passed: 7, failed: 3 },
    ],
    [
      "a file that does not load",
      vitest({ numPassedTests: 7, testResults: [{ status: "failed", assertionResults: [] }] }),
      1,
      { passed: 7, failed: 1 },
    ],
    ["an error outside of the tests", vitest({ numPassedTests: 7 }), 1, { passed: 7, failed: 1 }],
    ["no test at all", vitest({}), 0, { passed: 0, failed: 1 }],
    ["no report", null, 1, { passed: 0, failed: 1 }],
  ])("%s", (_name, report, exitCode, expected) => {
    expect(countVitest(report, exitCode)).toEqual(expected);
  });
});

describe("what Playwright reports", () => {
  it.each([
    ["all as expected", playwright({ expected: 9 }), 0, { passed: 9, failed: 0 }],
    [
      "failed, flaky and skipped",
      playwright({ expected: 9, unexpected: 1, flaky: 1, skipped: 1 }),
      1,
      { passed: 9, failed: 3 },
    ],
    ["a server that did not start", playwright({}, [{}]), 1, { passed: 0, failed: 1 }],
    ["no test at all", playwright({}), 0, { passed: 0, failed: 1 }],
    ["no report", null, 0, { passed: 0, failed: 1 }],
  ])("%s", (_name, report, exitCode, expected) => {
    expect(countPlaywright(report, exitCode)).toEqual(expected);
  });
});

it("adds up in one line", () => {
  const sum = addCounts([
    { passed: 3, failed: 0 },
    { passed: 1, failed: 2 },
  ]);
  expect(summary(sum)).toBe("4 passed, 2 failed");
});
