import { expect, test } from "vitest";
import { localePath, pickLocale, splitLocale } from "./locale";

test.each([
  ["/", "/", "/en/"],
  ["/cart", "/cart", "/en/cart"],
  ["/?category=tea", "/?category=tea", "/en?category=tea"],
  ["/products/moon-jar?v=1", "/products/moon-jar?v=1", "/en/products/moon-jar?v=1"],
] as const)("%s is %s in Korean and %s in English", (path, ko, en) => {
  expect(localePath("ko", path)).toBe(ko);
  expect(localePath("en", path)).toBe(en.replace(/\/$/, ""));
});

test.each([
  ["/", "ko", "/"],
  ["/en", "en", "/"],
  ["/en/cart", "en", "/cart"],
  ["/en?category=tea", "en", "/?category=tea"],
  ["/entrance", "ko", "/entrance"],
  ["/cart", "ko", "/cart"],
] as const)("%s is %s and %s", (address, locale, path) => {
  expect(splitLocale(address)).toEqual({ locale, path });
});

test.each([
  [null, "ko"],
  ["", "ko"],
  ["en-GB,en;q=0.9,ko;q=0.8", "en"],
  ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
  ["ja,en;q=0.3", "en"],
  ["en;q=0.2, ko;q=0.9", "ko"],
  ["en;q=0", "ko"],
  ["fr", "ko"],
] as const)("Accept-Language %s means %s", (header, locale) => {
  expect(pickLocale(header)).toBe(locale);
});
