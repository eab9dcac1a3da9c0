import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { refuseCrossSite } from "./same-site";

beforeAll(() => {
  vi.stubEnv("APP_ENV", "test");
  vi.stubEnv("APP_URL", "https://ongi.example");
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  vi.stubEnv("IAMPORT_MERCHANT_CODE", "imp00000000");
  vi.stubEnv("IAMPORT_REST_KEY", "key");
  vi.stubEnv("IAMPORT_REST_SECRET", "secret");
  vi.stubEnv("AUTH_SECRET", "a secret for tests alone");
  vi.stubEnv("CRON_SECRET", "another secret for tests");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const passes = (given: Record<string, string>) => {
  try {
    refuseCrossSite(new Headers({ host: "ongi-abc.vercel.app", ...given }));
    return true;
  } catch {
    return false;
  }
};

it.each([
  ["no browser", {}],
  ["the shop's own page", { "sec-fetch-site": "same-origin", origin: "https://ongi.example" }],
  ["an address that a person typed", { "sec-fetch-site": "none" }],
  ["an older browser on the shop's own page", { origin: "https://ongi.example" }],
  ["a page under another name of this deployment", { origin: "https://ongi-abc.vercel.app" }],
  ["the same behind a proxy", { origin: "https://shop.kr", "x-forwarded-host": "shop.kr" }],
  ["a host of ours below the same domain", { "sec-fetch-site": "same-site", origin: "https://ongi.example" }],
])("passes: %s", (_name, given) => {
  expect(passes(given)).toBe(true);
});

it.each([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["another site that hides its origin", { "sec-fetch-site": "cross-site", origin: "null" }],
  ["another site without an origin", { "sec-fetch-site": "cross-site" }],
  ["another site, in an older browser", { origin: "https://evil.example" }],
  ["a sandboxed frame, in an older browser", { origin: "null" }],
  ["a neighbour below the same domain", { "sec-fetch-site": "same-site", origin: "https://blog.example" }],
  ["a neighbour that does not say which", { "sec-fetch-site": "same-site" }],
  ["a host that only begins like ours", { origin: "https://ongi.example.evil.example" }],
  ["our host on plain http", { origin: "http://ongi.example" }],
  ["a word that no browser says", { "sec-fetch-site": "friendly" }],
])("is refused: %s", (_name, given) => {
  expect(passes(given)).toBe(false);
});
