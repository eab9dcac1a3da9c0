import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import type { Payment } from "../wire";

type Paged = { total: number; previous: number; next: number; list: Payment[] };

let sandbox: TestSandbox;
let paid: Payment;
let test: Payment;
beforeAll(async () => {
  sandbox = await startSandbox();
  paid = await sandbox.pay({ name: "찻잔/세트" });
  test = await sandbox.pay({ merchant_uid: "order_test", sandbox: true });
});
afterAll(() => sandbox.close());

describe("GET /payments/{imp_uid}", () => {
  it("tells a card payment with the gateway's empty values", async () => {
    const { response } = await sandbox.rest("GET", `/payments/${paid.imp_uid}`);
    expect(response).toMatchObject({
      status: "paid",
      amount: 15000,
      currency: "KRW",
      cancel_amount: 0,
      cancelled_at: 0,
      failed_at: 0,
      vbank_date: 0,
      vbank_issued_at: 0,
      card_quota: 0,
      card_type: 0,
      cancel_history: [],
      vbank_num: null,
      bank_name: null,
      fail_reason: null,
      customer_uid_usage: null,
      cash_receipt_issued: false,
      sandbox: false,
    });
    expect(response.imp_uid).toMatch(/^imp_\d{12}$/);
    expect(response.paid_at).toBeGreaterThan(1_700_000_000);
    expect(response.receipt_url).toMatch(new RegExp(`^${sandbox.url}/`));
  });

  it("writes keys in order, escapes beyond ASCII and slashes", async () => {
    const { text } = await sandbox.rest("GET", `/payments/${paid.imp_uid}`);
    const keys = Object.keys((JSON.parse(text) as { response: object }).response);
    expect(keys).toEqual(keys.toSorted());
    expect(text).toContain('"name":"\\ucc3b\\uc794\\/\\uc138\\ud2b8"');
    expect(text).not.toMatch(/[^ -~]/);
  });

  it("hides test-channel payments unless asked with include_sandbox", async () => {
    expect(await sandbox.rest("GET", `/payments/${test.imp_uid}`)).toMatchObject({
      status: 404,
      code: 1,
      message: "존재하지 않는 결제정보입니다.",
      response: null,
    });
    const shown = await sandbox.rest("GET", `/payments/${test.imp_uid}?include_sandbox=true`);
    expect(shown.response.sandbox).toBe(true);
    const found = await sandbox.rest("GET", "/payments/find/order_test");
    expect(found.response.imp_uid).toBe(test.imp_uid);
  });

  it.each([
    ["GET", "/payments/imp_000000000000", 404],
    ["GET", "/payments/imp_1/balance", 404],
    ["GET", "/nowhere", 404],
    ["DELETE", "/payments/cancel", 405],
    ["GET", "/payments?imp_uid[]=nobody", 404],
    ["GET", "/payments", 400],
  ])("%s %s answers %d in the envelope", async (method, path, status) => {
    const answer = await sandbox.rest(method, path);
    expect(answer).toMatchObject({ status, response: null });
    expect(answer.code).not.toBe(0);
  });
});

describe("several at once", () => {
  it("is 200 for all and 207 for some", async () => {
    const ids = `imp_uid[]=${paid.imp_uid}&merchant_uid[]=order_test`;
    const all = await sandbox.rest<Payment[]>("GET", `/payments?${ids}`);
    expect([all.status, all.response.length]).toEqual([200, 2]);
    const some = await sandbox.rest<Payment[]>("GET", `/payments?${ids}&imp_uid[]=imp_x`);
    expect([some.status, some.response.length]).toEqual([207, 2]);
  });
});

describe("find and findAll", () => {
  it("finds the newest attempt, or the newest of a status", async () => {
    const failed = await sandbox.pay({ merchant_uid: "order_many", outcome: "failed" });
    const last = await sandbox.pay({ merchant_uid: "order_many" });
    expect((await sandbox.rest("GET", "/payments/find/order_many")).response.imp_uid).toBe(last.imp_uid);
    const byStatus = await sandbox.rest("GET", "/payments/find/order_many/failed");
    expect(byStatus.response.imp_uid).toBe(failed.imp_uid);
    const oldest = await sandbox.rest("GET", "/payments/find/order_many?sorting=started");
    expect(oldest.response.imp_uid).toBe(failed.imp_uid);
    expect((await sandbox.rest("GET", "/payments/find/order_many/cancelled")).status).toBe(404);
  });

  it("pages all attempts", async () => {
    for (let n = 0; n < 5; n += 1) await sandbox.pay({ merchant_uid: "order_paged", outcome: "failed" });
    const path = "/payments/findAll/order_paged";
    const second = await sandbox.rest<Paged>("GET", `${path}?limit=2&page=2`);
    expect(second.response).toMatchObject({ total: 5, previous: 1, next: 3 });
    const third = await sandbox.rest<Paged>("GET", `${path}/failed?limit=2&page=3`);
    expect(third.response).toMatchObject({ previous: 2, next: 0 });
    expect(third.response.list).toHaveLength(1);
    expect((await sandbox.rest<Paged>("GET", `${path}/paid`)).response.list).toEqual([]);
    expect(await sandbox.rest("GET", `${path}/paidd`)).toMatchObject({
      status: 400,
      message: "지원되지 않는 상태값입니다.",
    });
  });
});

describe("GET /payments/status/{status}", () => {
  it("looks at the last 90 days by the time of the present status", async () => {
    const own = await startSandbox();
    const old = await own.pay({ merchant_uid: "old" });
    const waiting = await own.pay({ merchant_uid: "waiting", outcome: "failed" });
    await own.control("POST", "/clock", { advance_s: 91 * 86_400 });
    await own.pay({ merchant_uid: "new" });
    await own.control("POST", `/payments/${waiting.imp_uid}/pay_late`, {});
    const recent = await own.rest<Paged>("GET", "/payments/status/paid");
    expect(recent.response.list.map((one) => one.merchant_uid).toSorted()).toEqual(["new", "waiting"]);
    const then = old.paid_at;
    const earlier = await own.rest<Paged>("GET", `/payments/status/all?from=${then - 5}&to=${then + 5}`);
    expect(earlier.response.list.map((one) => one.imp_uid)).toEqual([old.imp_uid]);
    expect((await own.rest("GET", `/payments/status/all?from=${then}`)).status).toBe(400);
    await own.close();
  });

  it.each(["/payments/status/payed", "/payments/status/all?page=99", "/payments/status/all?page=0"])(
    "%s is 400",
    async (path) => {
      expect(await sandbox.rest("GET", path)).toMatchObject({ status: 400, code: -1 });
    },
  );
});
