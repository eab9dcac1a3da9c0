import { describe, expect, test } from "vitest";
import { canBecome, claimDeadline, isOpenClaim, isOurFault } from "./claim";
import { CLAIM_REASONS, CLAIM_STATUSES } from "./status";

test("the ways that a claim goes, and no others", () => {
  const ways = CLAIM_STATUSES.flatMap((from) =>
    CLAIM_STATUSES.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(ways).toEqual([
    "requested approved",
    "requested declined",
    "requested withdrawn",
    "approved received",
    "approved declined",
    "approved withdrawn",
    "received done",
    "received declined",
  ]);
  expect(CLAIM_STATUSES.filter((status) => isOpenClaim({ status }))).toEqual([
    "requested",
    "approved",
    "received",
  ]);
});

test("who is at fault", () => {
  expect(CLAIM_REASONS.filter(isOurFault)).toEqual(["wrong_item", "damaged", "defect"]);
});

describe("the last moment to ask", () => {
  test.each([
    [
      "seven days, the day of arrival not counted",
      "change_of_mind",
      "2026-03-02T03:00:00Z",
      "2026-03-09T14:59:59.999Z",
    ],
    ["the day is Korea's", "delayed", "2026-03-02T16:00:00Z", "2026-03-10T14:59:59.999Z"],
    ["three months for what is broken", "damaged", "2026-03-02T03:00:00Z", "2026-06-02T14:59:59.999Z"],
    ["a month that is shorter", "defect", "2026-11-30T03:00:00Z", "2027-02-28T14:59:59.999Z"],
    ["over the end of a year", "wrong_item", "2026-12-15T03:00:00Z", "2027-03-15T14:59:59.999Z"],
  ] as const)("%s", (_, reason, deliveredAt, expected) => {
    expect(claimDeadline(reason, new Date(deliveredAt)).toISOString()).toBe(expected);
  });
});
