import { expect, test } from "vitest";
import { KOREAN_PHONE, phoneDigits } from "./phone";

test.each([
  "01012345678",
  "010-1234-5678",
  "+82 10-1234-5678",
  "0082 10 1234 5678",
  "011-123-4567",
  "02-123-4567",
  "02-1234-5678",
  "031-123-4567",
  "070-1234-5678",
  "0507-1234-5678",
])("%s is a Korean number", (phone) => {
  expect(phoneDigits(phone)).toMatch(KOREAN_PHONE);
});

test.each([
  "010-123-4567",
  "010-1234-56789",
  "010-1234-5678-9",
  "02-123-456",
  "1588-1234",
  "+1 212 555 0100",
  "000000000",
  "",
])("%s is none, or none that a parcel's driver can call", (phone) => {
  expect(phoneDigits(phone)).not.toMatch(KOREAN_PHONE);
});
