import { expect, test } from "vitest";
import { fill, formatDate, formatDateTime, formatDay, formatNumber, formatPhone, formatWon } from "./format";

test("fills every place, also one that comes twice", () => {
  expect(fill("{name}: {count} of {count}", { name: "Cup", count: 2 })).toBe("Cup: 2 of 2");
});

test("a missing value is an error, never a gap", () => {
  expect(() => fill("{total}원 주문하기", {})).toThrow("{total}");
});

test.each([
  [0, "0원", "₩0"],
  [900, "900원", "₩900"],
  [39_000, "39,000원", "₩39,000"],
  [1_234_567, "1,234,567원", "₩1,234,567"],
  [-3_000, "-3,000원", "-₩3,000"],
])("%d won", (amount, ko, en) => {
  expect(formatWon(amount, "ko")).toBe(ko);
  expect(formatWon(amount, "en")).toBe(en);
});

test("groups digits", () => {
  expect([12, 1_234, 123_456].map(formatNumber)).toEqual(["12", "1,234", "123,456"]);
});

test("times are Korean times, across midnight and the year", () => {
  const date = new Date("2026-12-31T15:07:00Z");
  expect(formatDateTime(date, "ko")).toBe("2027년 1월 1일 00:07");
  expect(formatDateTime(date, "en")).toBe("1 Jan 2027, 00:07 KST");
  expect(formatDate(date, "en")).toBe("1 Jan 2027");
});

test.each([
  ["01012345678", "010-1234-5678"],
  ["010-1234-5678", "010-1234-5678"],
  ["0101234567", "010-123-4567"],
  ["0101", "010-1"],
  ["010", "010"],
  ["0212345678", "02-1234-5678"],
  ["021234567", "02-123-4567"],
  ["0311234567", "031-123-4567"],
  ["15881234", "1588-1234"],
  ["050712345678", "0507-1234-5678"],
  ["010 - 1234 - 5678", "010-1234-5678"],
  ["+", "+"],
  ["+8", "+8"],
  ["+82", "+82"],
  ["+82 10-1234-5678", "010-1234-5678"],
  ["+82(0)10 1234 5678", "010-1234-5678"],
  ["0082 10 1234 5678", "010-1234-5678"],
  ["", ""],
])("phone %s is written %s", (phone, written) => {
  expect(formatPhone(phone)).toBe(written);
});

test("a day that is near has its weekday, and is a day in Korea", () => {
  const date = new Date("2026-03-05T16:00:00Z");
  expect([formatDay(date, "ko"), formatDay(date, "en")]).toEqual(["3월 6일(금)", "Fri 6 Mar"]);
});
