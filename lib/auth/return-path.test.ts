import { describe, expect, it } from "vitest";
import { pathWithin, safeReturnPath, signInPath } from "./return-path";

describe("safeReturnPath", () => {
  it.each([
    "/",
    "/cart",
    "/en/checkout",
    "/products/celadon-teapot?option=2#reviews",
    "/orders/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "/signing-up",
  ])("comes back to %s", (path) => {
    expect(safeReturnPath(path, "/account")).toBe(path);
  });

  it.each([
    undefined,
    null,
    ["/cart"],
    "",
    "cart",
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/cart\\..\\..\\evil",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "/api/auth/signout",
    "/sign-in?next=/cart",
    "/en/sign-in",
    `/${"x".repeat(2000)}`,
  ])("never to %j", (wanted) => {
    expect(safeReturnPath(wanted, "/account")).toBe("/account");
  });
});

it.each([
  ["https://shop.example/cart?a=b", "/cart?a=b"],
  ["/en/cart", "/en/cart"],
  ["https://shop.example.evil.example/cart", "/"],
  ["https://evil.example/cart", "/"],
  ["http://shop.example/cart", "/"],
  ["//evil.example", "/"],
  ["https://shop.example//evil.example", "/"],
  ["https://[", "/"],
])("of %s it takes %s", (address, path) => {
  expect(pathWithin(address, "https://shop.example")).toBe(path);
});

it("asks for the page to come back to in the page's language", () => {
  expect(signInPath("en", "/en/cart?a=b")).toBe("/en/sign-in?next=%2Fen%2Fcart%3Fa%3Db");
});
