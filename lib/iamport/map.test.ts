import { describe, expect, it, test } from "vitest";
import { toGatewayPayment } from "./map";
import { envelope, page, payment, token } from "./schemas";

/** A card payment as the gateway sends it, all keys. */
const CARD = {
  amount: 39000,
  apply_num: "30012345",
  bank_code: null,
  bank_name: null,
  buyer_addr: "서울 중구 세종대로 110",
  buyer_email: "hong@example.kr",
  buyer_name: "홍길동",
  buyer_postcode: "04524",
  buyer_tel: "01012345678",
  cancel_amount: 0,
  cancel_history: [],
  cancel_reason: null,
  cancel_receipt_urls: [],
  cancelled_at: 0,
  card_code: "366",
  card_name: "신한카드",
  card_number: "510737*********6",
  card_quota: 0,
  card_type: 0,
  cash_receipt_issued: false,
  channel: "pc",
  currency: "KRW",
  custom_data: '{"memo":"선물"}',
  customer_uid: null,
  customer_uid_usage: null,
  emb_pg_provider: null,
  escrow: false,
  fail_reason: null,
  failed_at: 0,
  imp_uid: "imp_000000000001",
  merchant_uid: "01HZY0000000000000000000AB",
  name: "찻잔 외 1건",
  paid_at: 1760000100,
  pay_method: "card",
  pg_id: "INIpayTest",
  pg_provider: "html5_inicis",
  pg_tid: "StdpayCARDINIpayTest",
  receipt_url: "https://iniweb.inicis.com/receipt",
  sandbox: false,
  started_at: 1760000000,
  status: "paid",
  user_agent: "sorry_not_supported_anymore",
  vbank_code: null,
  vbank_date: 0,
  vbank_holder: null,
  vbank_issued_at: 0,
  vbank_name: null,
  vbank_num: null,
};

const map = (over: Record<string, unknown> = {}) => toGatewayPayment(payment.parse({ ...CARD, ...over }));
const refuses = (over: Record<string, unknown>) => payment.safeParse({ ...CARD, ...over }).success === false;

describe("a card payment", () => {
  it("becomes ours, with instants for unix seconds and null for what did not happen", () => {
    const { raw, ...mapped } = map();
    expect(mapped).toEqual({
      impUid: "imp_000000000001",
      merchantUid: "01HZY0000000000000000000AB",
      status: "paid",
      amount: 39_000,
      cancelAmount: 0,
      currency: "KRW",
      sandbox: false,
      payMethod: "card",
      pgProvider: "html5_inicis",
      embPgProvider: null,
      cardName: "신한카드",
      cardNumber: "510737*********6",
      cardQuota: 0,
      applyNum: "30012345",
      receiptUrl: "https://iniweb.inicis.com/receipt",
      failReason: null,
      account: null,
      startedAt: new Date("2025-10-09T08:53:20Z"),
      paidAt: new Date("2025-10-09T08:55:00Z"),
      failedAt: null,
      cancelledAt: null,
      cancellations: [],
      customerUidUsage: null,
    });
    expect(raw).toMatchObject({ imp_uid: "imp_000000000001", pg_tid: "StdpayCARDINIpayTest" });
  });

  it("leaves nothing in the raw answer that names a person", () => {
    const { raw } = map({ buyer_birth: "990101", customer_name: "홍길동", customer_uid: "card_7" });
    const text = JSON.stringify(raw);
    for (const personal of [
      "홍길동",
      "hong@",
      "0101234",
      "세종대로",
      "04524",
      "990101",
      "선물",
      "user_agent",
    ]) {
      expect(text).not.toContain(personal);
    }
    expect(raw).toMatchObject({ customer_uid: "card_7", amount: 39_000, name: "찻잔 외 1건" });
  });

  it("keeps fields that are new to us in the raw answer", () => {
    expect(map({ promotion: { id: "p", discount: 1 } }).raw).toMatchObject({ promotion: { discount: 1 } });
  });
});

describe("status words", () => {
  test.each(["ready", "paid", "failed", "cancelled"])("%s is ours too", (status) => {
    expect(map({ status }).status).toBe(status);
  });
  test.each(["unknown", "PAID", "paid ", "canceled", "partial_cancelled", ""])("%j is unknown", (status) => {
    const mapped = map({ status });
    expect(mapped.status).toBe("unknown");
    expect(mapped.raw).toMatchObject({ status });
  });
});

describe("numbers", () => {
  it("may come as text", () => {
    const mapped = map({ amount: "39000", cancel_amount: "1000", paid_at: "1760000100", card_quota: "3" });
    expect(mapped).toMatchObject({ amount: 39_000, cancelAmount: 1_000, cardQuota: 3 });
    expect(mapped.paidAt).toEqual(new Date("2025-10-09T08:55:00Z"));
  });

  it("keep the cents of another currency", () => {
    expect(map({ amount: 29.5, currency: "USD" })).toMatchObject({ amount: 29.5, currency: "USD" });
  });

  it.each([undefined, null])("%s cancelled is 0", (cancel_amount) => {
    expect(map({ cancel_amount }).cancelAmount).toBe(0);
  });

  it("of money that cannot be read make the whole answer unreadable", () => {
    for (const wrong of ["", " ", "a lot", "39,000", null, undefined, true, {}, Number.NaN, Infinity]) {
      expect({ wrong, refused: refuses({ amount: wrong }) }).toEqual({ wrong, refused: true });
    }
    expect(refuses({ cancel_amount: "some" })).toBe(true);
    expect(refuses({ cancel_history: [{ amount: 1 }] })).toBe(false);
  });

  it("of no money that cannot be read are left out", () => {
    const mapped = map({ paid_at: "soon", card_quota: "many" });
    expect(mapped).toMatchObject({ paidAt: null, cardQuota: null });
  });
});

describe("what a verdict needs", () => {
  test.each(["imp_uid", "merchant_uid", "status", "amount", "currency"])("%s must be there", (name) => {
    expect(refuses({ [name]: undefined })).toBe(true);
    expect(refuses({ [name]: null })).toBe(true);
  });
  test.each(["imp_uid", "merchant_uid", "currency"])("%s must not be empty", (name) => {
    expect(refuses({ [name]: "" })).toBe(true);
  });
  test.each([
    [true, true],
    [false, false],
    [null, null],
    [undefined, null],
  ])("a channel that is %s is told as %s", (sandbox, told) => {
    expect(map({ sandbox }).sandbox).toBe(told);
  });
});

describe("texts", () => {
  it("that are empty are null", () => {
    const blank = { apply_num: "", pay_method: "", receipt_url: "", fail_reason: "", customer_uid_usage: "" };
    expect(map(blank)).toMatchObject({
      applyNum: null,
      payMethod: null,
      receiptUrl: null,
      failReason: null,
      customerUidUsage: null,
    });
  });

  it.each([
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["//evil.example/x", null],
    [" https://pay.example/r", null],
    ["ftp://pay.example/r", null],
    ["http://pay.example/r", "http://pay.example/r"],
    ["https://pay.example/r", "https://pay.example/r"],
  ])("a receipt at %s is shown as %s", (receipt_url, shown) => {
    expect(map({ receipt_url }).receiptUrl).toBe(shown);
  });
});

describe("a virtual account", () => {
  const issued = {
    status: "ready",
    pay_method: "vbank",
    paid_at: 0,
    vbank_code: "088",
    vbank_name: "신한은행",
    vbank_num: 56211105948400,
    vbank_holder: "온기",
    vbank_date: 1760108399,
    vbank_issued_at: 1760000000,
  };

  it("has its number as text, and its times", () => {
    expect(map(issued).account).toEqual({
      code: "088",
      bank: "신한은행",
      number: "56211105948400",
      holder: "온기",
      due: new Date("2025-10-10T14:59:59Z"),
      issuedAt: new Date("2025-10-09T08:53:20Z"),
    });
  });

  it("has no due date where the gateway says 0", () => {
    expect(map({ ...issued, vbank_date: 0 }).account).toMatchObject({ due: null });
  });

  it.each([null, undefined, ""])("is none while its number is %j", (vbank_num) => {
    expect(map({ ...issued, vbank_num }).account).toBeNull();
  });
});

it("a cancel history is read with what it lacks as null", () => {
  const rows = [
    {
      amount: "1000",
      cancellation_id: "06JC8FVHJTW2WY16FEY0",
      cancelled_at: 1760000200,
      reason: "[rf_1] 변심",
    },
    { amount: 0, cancelled_at: 0, reason: "", pg_tid: "x" },
  ];
  expect(map({ cancel_history: rows }).cancellations).toEqual([
    {
      amount: 1_000,
      cancellationId: "06JC8FVHJTW2WY16FEY0",
      cancelledAt: new Date("2025-10-09T08:56:40Z"),
      reason: "[rf_1] 변심",
    },
    { amount: 0, cancellationId: null, cancelledAt: null, reason: null },
  ]);
});

describe("envelope, token and page", () => {
  it("need what they are read for, and bear the rest", () => {
    expect(envelope.parse({ code: "0", message: 5, response: [], more: 1 })).toEqual({
      code: 0,
      message: null,
      response: [],
    });
    expect(envelope.safeParse({ message: null, response: {} }).success).toBe(false);
    expect(token.safeParse({ access_token: "", now: 1, expired_at: 2 }).success).toBe(false);
    expect(page.safeParse({ total: 1, next: 0, list: [CARD] }).success).toBe(true);
    // One row that cannot be read may be the one that was paid.
    expect(page.safeParse({ total: 2, next: 0, list: [CARD, { ...CARD, amount: null }] }).success).toBe(
      false,
    );
  });
});
