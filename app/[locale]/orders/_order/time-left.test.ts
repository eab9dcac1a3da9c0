import { expect, test } from "vitest";
import { formatDate } from "@/lib/i18n/format";
import { arrivalRange, crossed, leftText } from "./time-left";

const texts = {
  lessThanMinute: "<1",
  minutes: "{count}m",
  hours: "{count}h {rest}m",
  days: "{count}d {rest}h",
};
const MINUTE = 60_000;

test.each([
  [-5, "<1"],
  [59_999, "<1"],
  [MINUTE, "1m"],
  [59.9 * MINUTE, "59m"],
  [60 * MINUTE, "1h 0m"],
  [23 * 60 * MINUTE + 5 * MINUTE, "23h 5m"],
  [24 * 60 * MINUTE, "1d 0h"],
  [51 * 60 * MINUTE, "2d 3h"],
])("%d ms is %s", (left, text) => expect(leftText(left, texts)).toBe(text));

test("each moment is said once, when it is passed", () => {
  const moments = [60 * MINUTE, 10 * MINUTE];
  expect(crossed(moments, 61 * MINUTE, 60 * MINUTE)).toBe(60 * MINUTE);
  expect(crossed(moments, 60 * MINUTE, 59 * MINUTE)).toBeNull();
  expect(crossed(moments, 12 * MINUTE, 9 * MINUTE)).toBe(10 * MINUTE);
  expect(crossed(moments, 5 * MINUTE, 4 * MINUTE)).toBeNull();
});

test.each([
  ["a Monday", "2026-03-02T03:00:00Z", "4 Mar 2026", "6 Mar 2026"],
  ["a Thursday, over the weekend", "2026-03-05T03:00:00Z", "9 Mar 2026", "11 Mar 2026"],
  ["late on Friday in UTC, Saturday in Korea", "2026-03-06T16:00:00Z", "10 Mar 2026", "12 Mar 2026"],
])("%s", (_, paidAt, from, to) => {
  const range = arrivalRange(new Date(paidAt));
  expect([formatDate(range.from, "en"), formatDate(range.to, "en")]).toEqual([from, to]);
});
