import { expect, it, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { PARTICULARS } from "./particulars.mjs";

const NEEDED = {
  APP_URL: "https://ongi.example",
  DATABASE_URL: "postgres://ongi:pw@localhost:5432/ongi",
  IAMPORT_MERCHANT_CODE: "imp00000000",
  IAMPORT_REST_KEY: "key",
  IAMPORT_REST_SECRET: "secret",
  AUTH_SECRET: "sixteen letters.",
  CRON_SECRET: "sixteen letters!",
};
const LIVE = {
  ...NEEDED,
  APP_ENV: "live",
  MERCHANT_NAME: "주식회사 온기",
  MERCHANT_REPRESENTATIVE: "홍길동",
  MERCHANT_ADDRESS: "서울특별시 중구 세종대로 110",
  MERCHANT_PHONE: "02-123-4567",
  MERCHANT_EMAIL: "help@ongi.kr",
  MERCHANT_BUSINESS_NUMBER: "1234567891",
  MERCHANT_MAIL_ORDER_NUMBER: "제2026-서울중구-0001호",
  MERCHANT_HOSTING: "Vercel Inc.",
  MERCHANT_ESCROW: "KG이니시스 구매안전서비스",
  MERCHANT_PRIVACY_OFFICER: "김온기",
  MERCHANT_PROCESSORS: "KG이니시스(결제)",
  MERCHANT_LEGAL_DATE: "2026-03-01",
};

test.each(PARTICULARS)("a live shop without %s does not start, and says so in one line", (name) => {
  expect(() => parseEnv({ ...LIVE, [name]: "" })).toThrow(
    new RegExp(`^Configuration: ${name}: needed, the law has a live shop show it$`),
  );
});

it("everything that is missing is named at once", () => {
  const bare = { ...NEEDED, APP_ENV: "live" };
  expect(() => parseEnv(bare)).toThrow(`Configuration: ${PARTICULARS.join(", ")}: needed, `);
});

it("a live shop with all of them starts", () => {
  expect(parseEnv(LIVE)).toMatchObject({ ...LIVE, MERCHANT_BUSINESS_NUMBER: "123-45-67891" });
});

it("no other shop needs any, nor one in front of a stand-in on this machine", () => {
  for (const APP_ENV of ["test", "sandbox"]) expect(parseEnv({ ...NEEDED, APP_ENV }).APP_ENV).toBe(APP_ENV);
  const standIn = { ...NEEDED, APP_ENV: "live", IAMPORT_API_URL: "http://localhost:4010" };
  expect(parseEnv(standIn).APP_ENV).toBe("live");
  expect(() => parseEnv({ ...standIn, IAMPORT_API_URL: "https://localhost.evil.example" })).toThrow(
    "MERCHANT_",
  );
});

it.each(["1234567891", "123-45-67891", "220-81-62517"])("%s is a business number", (number) => {
  expect(() => parseEnv({ ...LIVE, MERCHANT_BUSINESS_NUMBER: number })).not.toThrow();
});

it.each(["1234567890", "123-45-6789", "000-00-00000", "12345678911", "abc"])("%s is none", (number) => {
  expect(() => parseEnv({ ...LIVE, MERCHANT_BUSINESS_NUMBER: number })).toThrow(
    "MERCHANT_BUSINESS_NUMBER: is no",
  );
});

it.each([
  ["MERCHANT_PHONE", "call us"],
  ["MERCHANT_EMAIL", "help"],
  ["MERCHANT_LEGAL_DATE", "2026-02-30"],
  ["MERCHANT_ESCROW_URL", "javascript:alert(1)"],
  ["MERCHANT_NAME", "a\nb"],
])("%s is not %j", (name, value) => {
  expect(() => parseEnv({ ...LIVE, [name]: value })).toThrow(`${name}: `);
});
