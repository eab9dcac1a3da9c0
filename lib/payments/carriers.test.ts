import { expect, test } from "vitest";
import { CARRIER_NAMES, isCarrier, tracking, trackingDigits } from "./carriers";

test.each([
  ["cj", "6890-1234-5678", "689012345678"],
  ["hanjin", "512345678901", "512345678901"],
  ["lotte", "2345 6789 0123", "234567890123"],
  ["post", "6812345678901", "6812345678901"],
  ["logen", "91234567890", "91234567890"],
  ["kd", "3012345678901", "3012345678901"],
] as const)("a number of %s leads to its own page", (carrier, typed, number) => {
  expect(trackingDigits(carrier, typed)).toBe(number);
  const found = tracking(carrier, number);
  expect(new URL(found?.url ?? "").protocol).toBe("https:");
  expect(found?.url).toContain(number);
  expect(found?.url).not.toMatch(/[{}]/);
});

test("the carriers that most parcels in Korea go by are all there, each with a page of its own", () => {
  const pages = CARRIER_NAMES.map((carrier) => new URL(tracking(carrier, "1")?.url ?? "").host);
  expect(new Set(pages).size).toBe(CARRIER_NAMES.length);
  expect(CARRIER_NAMES.map((carrier) => tracking(carrier, "1")?.name.ko)).toEqual(
    expect.arrayContaining(["CJ대한통운", "한진택배", "롯데택배", "우체국택배", "로젠택배"]),
  );
});

test.each([
  ["post", "123"],
  ["cj", "12345678901"],
  ["cj", "12345678901x"],
  ["cj", "１２３４５６７８９０"],
  ["cj", ""],
] as const)("%s gives no such number as %j", (carrier, typed) => {
  expect(trackingDigits(carrier, typed)).toBeNull();
});

test.each(["", "toString", "CJ"])("%j is no carrier", (name) => {
  expect(isCarrier(name)).toBe(false);
  expect(tracking(name, "1234567890")).toBeNull();
});
