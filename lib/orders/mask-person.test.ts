import { expect, test } from "vitest";
import { maskPerson } from "./mask-person";

test.each([
  ["called 010-1234-5678, agreed", "called •••78, agreed"],
  ["+82 10 1234 5678", "•••78"],
  ["sent to 110-123-456789 of 신한", "sent to •••89 of 신한"],
  ["wrote to hong.gildong@example.co.kr", "wrote to •••@•••"],
  ["card 5409-2100-0000-1234 is blocked", "card •••34 is blocked"],
])("hides what names a person in %j", (text, masked) => {
  expect(maskPerson(text)).toBe(masked);
});

test.each([
  "a broken cup",
  "39,000 won went back",
  "transferred on 2026-05-03",
  "[rf_0123456789abcdef0123] order_closed",
  "imp_448280090638 was closed",
  "취소할 수 없는 거래입니다 (F113)",
])("leaves %j as it is", (text) => {
  expect(maskPerson(text)).toBe(text);
});
