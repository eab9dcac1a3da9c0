import { describe, expect, it } from "vitest";
import { endOfKoreanDay, parseVbankDue } from "./vbank-due";

const at = (iso: string) => Date.parse(iso) / 1000;

describe("parseVbankDue", () => {
  it.each([
    ["2027-01-02", "2027-01-02T23:59:59+09:00"],
    ["20270102", "2027-01-02T23:59:59+09:00"],
    ["2027-01-02 10:20:30", "2027-01-02T10:20:30+09:00"],
    ["20270102102030", "2027-01-02T10:20:30+09:00"],
    ["202701021020", "2027-01-02T10:20:00+09:00"],
  ])("%s is Korean time", (due, iso) => {
    expect(parseVbankDue(due)).toBe(at(iso));
  });

  it.each(["", "soon", "2027-13-01", "2027-02-30", "2027010", "2027-01-02 25:00:00"])(
    "%j is unreadable",
    (due) => {
      expect(parseVbankDue(due)).toBeNull();
    },
  );
});

describe("endOfKoreanDay", () => {
  it("is the last second in Seoul, on both sides of its midnight", () => {
    expect(endOfKoreanDay(at("2027-01-01T14:59:59Z"), 0)).toBe(at("2027-01-01T23:59:59+09:00"));
    expect(endOfKoreanDay(at("2027-01-01T15:00:00Z"), 30)).toBe(at("2027-02-01T23:59:59+09:00"));
  });
});
