import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sign } from "@/lib/signing";
import { readFoundOrders } from "./found-orders";
import { guestCookieValue, guestIdForKey, readGuestId } from "./guest";

beforeAll(() => {
  vi.stubEnv("APP_ENV", "sandbox");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  vi.stubEnv("IAMPORT_MERCHANT_CODE", "imp00000000");
  vi.stubEnv("IAMPORT_REST_KEY", "sandbox_key");
  vi.stubEnv("IAMPORT_REST_SECRET", "sandbox_secret");
  vi.stubEnv("AUTH_SECRET", "a secret for tests alone");
  vi.stubEnv("CRON_SECRET", "another secret for tests");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const KEY = "AAAAAAAAAAAAAAAAAAAAAA.1";
const NOW = Date.UTC(2026, 2, 1);
const until = (ms: number) => String(Math.floor(ms / 1000));

it("a guest is the one of the cookie", () => {
  expect(readGuestId(guestCookieValue("guest-1"))).toBe("guest-1");
});

it.each([undefined, "", "guest-1", "guest-1.", `${"A".repeat(22)}.${"B".repeat(43)}`])(
  "nobody is a guest by the cookie %j",
  (cookie) => {
    expect(readGuestId(cookie)).toBeNull();
  },
);

it("a cookie for another purpose makes no guest", () => {
  expect(readGuestId(sign("found-orders", "guest-1"))).toBeNull();
});

it("the guest of a key is the same again, another for another key, and not to be read from it", () => {
  expect(guestIdForKey(KEY)).toBe(guestIdForKey(KEY));
  expect(guestIdForKey(KEY)).not.toBe(guestIdForKey("AAAAAAAAAAAAAAAAAAAAAA.2"));
  expect(guestIdForKey(KEY)).toMatch(/^[\w-]{22}$/);
  expect(readGuestId(guestCookieValue(guestIdForKey(KEY)))).toBe(guestIdForKey(KEY));
});

it("orders that were looked up here are found until their time is over", () => {
  const cookie = sign("found-orders", `order1~order2~${until(NOW + 60_000)}`);
  expect(readFoundOrders(cookie, NOW)).toEqual(["order1", "order2"]);
  expect(readFoundOrders(cookie, NOW + 59_999)).toEqual(["order1", "order2"]);
  expect(readFoundOrders(cookie, NOW + 60_000)).toEqual([]);
});

it.each([
  ["no cookie", undefined],
  ["an empty one", ""],
  ["an unsigned one", `order1~${until(NOW + 60_000)}`],
  ["one that was changed", "order1~9999999999.AAAA"],
])("no orders are found with %s", (_name, cookie) => {
  expect(readFoundOrders(cookie, NOW)).toEqual([]);
});

it("no orders are found with a cookie for another purpose, without a time, or with a senseless one", () => {
  expect(readFoundOrders(sign("guest", `order1~${until(NOW + 60_000)}`), NOW)).toEqual([]);
  expect(readFoundOrders(sign("found-orders", "order1"), NOW)).toEqual([]);
  expect(readFoundOrders(sign("found-orders", "order1~soon"), NOW)).toEqual([]);
});
