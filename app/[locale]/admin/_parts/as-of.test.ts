import { expect, it } from "vitest";
import { readAsOf, writeAsOf } from "./as-of";

it("a moment is in Korean time, there and back", () => {
  const moment = readAsOf("2026-03-05T14:07");
  expect(moment).toEqual(new Date("2026-03-05T05:07:00Z"));
  expect(moment && writeAsOf(moment)).toBe("2026-03-05T14:07:00");
});

it.each([undefined, "", "now", "2026-13-05T14:07", "2026-03-05", ["2026-03-05T14:07"]])(
  "%j is no moment",
  (text) => {
    expect(readAsOf(text)).toBeNull();
  },
);
