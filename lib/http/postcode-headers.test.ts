import { expect, test } from "vitest";
import { pageHeaders } from "./page-headers";
import { postcodeHeaders, postcodeParent } from "./postcode-headers";

const SHOP = { APP_URL: "https://ongi.example" };
const APART = { ...SHOP, POSTCODE_ORIGIN: "https://address.ongi.example" };

test("only the service's script and search may run, and nothing may be sent elsewhere", () => {
  const policy = postcodeHeaders(SHOP)["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'unsafe-inline' https://t1.daumcdn.net/mapjsapi/");
  expect(policy).toContain("frame-src https://postcode.map.kakao.com https://postcode.map.daum.net");
  expect(policy).not.toContain("connect-src");
});

test("the shop's own pages may frame it, and nobody else", () => {
  expect(postcodeParent(SHOP)).toBeNull();
  expect(postcodeHeaders(SHOP)).toMatchObject({ "x-frame-options": "SAMEORIGIN" });
  expect(postcodeHeaders(SHOP)["content-security-policy"]).toContain("frame-ancestors 'self'");
});

test("from another host name the shop's may frame it, and is the one that is told", () => {
  expect(postcodeParent(APART)).toBe("https://ongi.example");
  expect(postcodeHeaders(APART)["x-frame-options"]).toBeUndefined();
  expect(postcodeHeaders(APART)["content-security-policy"]).toContain("frame-ancestors https://ongi.example");
});

test("the checkout frames it from where it is, and its own list of scripts stays as it was", () => {
  const policyOf = (env: typeof SHOP) =>
    pageHeaders({
      kind: "payment",
      env: {
        APP_ENV: "live",
        IAMPORT_SDK_URL: "https://cdn.iamport.kr/v1/iamport.js",
        IAMPORT_JQUERY_URL: "https://code.jquery.com/jquery-1.12.4.min.js",
        ...env,
      },
      nonce: "n0nce",
      isDevelopment: false,
    })["content-security-policy"];
  expect(policyOf(SHOP)).toContain("frame-src 'self' https:");
  expect(policyOf(APART)).toContain("frame-src https://address.ongi.example https:");
  expect(policyOf(APART)).not.toMatch(/script-src[^;]*daumcdn/);
});
