import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import type { BoughtLine, OrderRow } from "@/db/queries/orders";
import { type Env, parseEnv } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { isOrderLink } from "@/lib/signing";
import { koreanTime } from "./korean-time";
import { channelFor, offeredPayMethods, payParams } from "./pay-params";

const VARIABLES = {
  APP_ENV: "sandbox",
  APP_URL: "http://localhost:3000",
  DATABASE_URL: "postgres://localhost/none",
  IAMPORT_MERCHANT_CODE: "imp00000000",
  IAMPORT_REST_KEY: "sandbox_key",
  IAMPORT_REST_SECRET: "sandbox_secret",
  AUTH_SECRET: "a secret for tests alone",
  CRON_SECRET: "another secret for tests",
};
const env = (over: Record<string, string> = {}): Env => parseEnv({ ...VARIABLES, ...over });

beforeAll(() => {
  for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const AT = new Date("2026-03-01T00:00:00Z");
const anOrder = (over: Partial<OrderRow> = {}): OrderRow => ({
  merchantUid: "01HZY0000000000000000000AB",
  userId: null,
  guestId: "guest-1",
  cartId: "cart-1",
  locale: "ko",
  buyerName: "홍길동",
  buyerPhone: "01012345678",
  buyerEmail: "a@b.kr",
  postcode: "04524",
  line1: "서울 중구 세종대로 110",
  line2: "3층",
  note: "문 앞에 놓아 주세요",
  payMethod: "card",
  marketingAgreed: false,
  subtotal: 39_000,
  shipping: 3_000,
  total: 42_000,
  refunded: 0,
  status: "pending",
  fulfilment: "none",
  supersededBy: null,
  expiresAt: AT,
  vbankDueAt: null,
  preparedAt: null,
  dueAt: null,
  lookedAt: null,
  looksSince: null,
  looks: 0,
  paidAt: null,
  leftAt: null,
  separatedAt: null,
  createdAt: AT,
  ...over,
});
const lines = (...names: { ko: string; en: string }[]): BoughtLine[] =>
  names.map((name, at) => ({
    merchantUid: "01HZY0000000000000000000AB",
    variantId: `v${at}`,
    name,
    option: { ko: "흰색", en: "White" },
    unitPrice: 39_000,
    listPrice: null,
    quantity: 1,
  }));
const CUP = { ko: "찻잔", en: "Tea cup" };

describe("what the payment window is opened with", () => {
  it("is the order as the server has it, and nothing that is not for the gateway", () => {
    const { m_redirect_url, ...params } = payParams(anOrder(), lines(CUP), { env: env(), locale: "en" });
    expect(params).toEqual({
      pg: "html5_inicis",
      pay_method: "card",
      merchant_uid: "01HZY0000000000000000000AB",
      name: "찻잔",
      amount: 42_000,
      currency: "KRW",
      buyer_name: "홍길동",
      buyer_tel: "01012345678",
      buyer_email: "a@b.kr",
      buyer_addr: "서울 중구 세종대로 110 3층",
      buyer_postcode: "04524",
      notice_url: "http://localhost:3000/api/payments/webhook",
    });
    const back = new URL(m_redirect_url);
    expect([back.origin, back.pathname]).toEqual(["http://localhost:3000", "/checkout/return"]);
    expect(back.searchParams.get("lang")).toBe("en");
    expect(isOrderLink("01HZY0000000000000000000AB", back.searchParams.get("t"))).toBe(true);
  });

  it("names the channel by its key where the shop has one", () => {
    const IAMPORT_CHANNELS = '{"kakaopay":{"channelKey":"channel-key-1"}}';
    const params = payParams(anOrder({ payMethod: "kakaopay" }), lines(CUP), {
      env: env({ IAMPORT_CHANNELS }),
      locale: "ko",
    });
    expect(params).toMatchObject({ channelKey: "channel-key-1", pay_method: "kakaopay" });
    expect(params).not.toHaveProperty("pg");
  });

  it("has a due date for an account alone, in Korea's time", () => {
    const order = { vbankDueAt: new Date("2026-03-01T14:59:59Z") };
    expect(
      payParams(anOrder({ ...order, payMethod: "vbank" }), lines(CUP), { env: env(), locale: "ko" })
        .vbank_due,
    ).toBe("2026-03-01 23:59:59");
    expect(
      payParams(anOrder({ ...order, payMethod: "card" }), lines(CUP), { env: env(), locale: "ko" }),
    ).not.toHaveProperty("vbank_due");
  });

  it("asks to be asked only where that is switched on", () => {
    const IAMPORT_CONFIRM = "on";
    const { confirm_url } = payParams(anOrder(), lines(CUP), { env: env({ IAMPORT_CONFIRM }), locale: "ko" });
    expect(confirm_url).toBe("http://localhost:3000/api/payments/confirm");
    expect(payParams(anOrder(), lines(CUP), { env: env(), locale: "ko" })).not.toHaveProperty("confirm_url");
  });

  it("keeps to the gateway's lengths, and cuts no letter in two", () => {
    const long = anOrder({ buyerName: "😀".repeat(20), line1: "가".repeat(100), line2: "나".repeat(100) });
    const { buyer_name, buyer_addr } = payParams(long, lines(CUP), { env: env(), locale: "ko" });
    expect(buyer_name).toBe("😀".repeat(16));
    expect(buyer_addr).toBe(`${"가".repeat(100)} ${"나".repeat(27)}`);
    expect(payParams(anOrder({ line2: "" }), lines(CUP), { env: env(), locale: "ko" }).buyer_addr).toBe(
      "서울 중구 세종대로 110",
    );
  });
});

describe("the order's name", () => {
  const name = (locale: "ko" | "en", ...names: { ko: string; en: string }[]) =>
    payParams(anOrder({ locale }), lines(...names), { env: env(), locale: "ko" }).name;

  test.each([
    ["ko", [CUP], "찻잔"],
    ["en", [CUP], "Tea cup"],
    ["ko", [CUP, CUP], "찻잔 외 1건"],
    ["en", [CUP, CUP, CUP], "Tea cup +2"],
  ] as const)("in %s says what it is and how much more", (locale, names, expected) => {
    expect(name(locale, ...names)).toBe(expected);
  });

  it("has at most 16 letters, and always says how much more there is", () => {
    const long = { ko: "아주 오래된 백자 달항아리 큰 것", en: "A very old white moon jar" };
    const thirty = Array.from({ length: 30 }, () => long);
    for (const locale of ["ko", "en"] as const) {
      expect(name(locale, long).length).toBeLessThanOrEqual(16);
      expect(name(locale, ...thirty).length).toBeLessThanOrEqual(16);
      expect(name(locale, ...thirty)).toMatch(/ (외 29건|\+29)$/);
    }
  });

  it("has no mark that a gateway's module trips over", () => {
    expect(name("en", { ko: "", en: 'Cup "A" & <b>|\'%' })).toBe("Cup A  b");
    expect(name("ko", { ko: "찻잔 (대)-1", en: "" })).toBe("찻잔 (대)-1");
  });
});

describe("the pay methods that a shop offers", () => {
  const some = env({ IAMPORT_CHANNELS: '{"vbank":{"pg":"html5_inicis"},"card":{"pg":"kcp"}}' });

  it("are those with a channel, in the shop's own order", () => {
    expect(offeredPayMethods(some)).toEqual(["card", "vbank"]);
  });

  it("are the only ones that can be paid with", () => {
    expect(channelFor("card", some)).toEqual({ pg: "kcp" });
    expect(() => channelFor("phone", some)).toThrow(
      expect.toSatisfy(
        (error) => isAppError(error, "invalid_request") && error.errors?.[0]?.path === "payMethod",
      ),
    );
  });
});

test.each([
  ["2026-03-01T14:59:59.999Z", "2026-03-01 23:59:59"],
  ["2026-03-01T15:00:00Z", "2026-03-02 00:00:00"],
  ["2026-12-31T15:00:00Z", "2027-01-01 00:00:00"],
  ["2026-07-01T00:00:00Z", "2026-07-01 09:00:00"],
])("%s is %s in Korea", (instant, expected) => {
  expect(koreanTime(new Date(instant))).toBe(expected);
});
