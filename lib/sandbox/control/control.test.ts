import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Call } from "../state";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import type { Payment } from "../wire";

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const change = (payment: Payment, verb: string, body: Record<string, unknown> = {}) =>
  sandbox.control("POST", `/payments/${payment.imp_uid}/${verb}`, body);
const statuses = () => sandbox.heard.map((one) => (JSON.parse(one.body) as { status: string }).status);

describe("POST /_sandbox/payments", () => {
  it.each([
    ["card", "paid", { status: "paid" }, ["paid"]],
    ["vbank", "paid", { status: "paid", vbank_code: "088" }, ["paid"]],
    ["vbank", "ready", { status: "ready", paid_at: 0, vbank_code: "088" }, ["ready"]],
    ["card", "ready", { status: "ready", vbank_num: null }, []],
    ["vbank", "abandoned", { status: "ready", vbank_num: null }, []],
    ["card", "failed", { status: "failed", paid_at: 0 }, []],
  ])("%s %s", async (pay_method, outcome, expected, told) => {
    const body = { merchant_uid: "o1", amount: 39000, pay_method, outcome };
    const answer = await sandbox.send("POST", "/_sandbox/payments", body);
    expect(answer.status).toBe(201);
    const payment = (await answer.json()) as Payment;
    expect(payment).toMatchObject({ ...expected, sandbox: false, currency: "KRW", amount: 39000 });
    await sandbox.idle();
    expect(statuses()).toEqual(told);
    expect((await sandbox.rest("GET", `/payments/${payment.imp_uid}`)).response).toEqual(payment);
  });

  it("goes past what was registered and what was paid", async () => {
    await sandbox.rest("POST", "/payments/prepare", { merchant_uid: "o1", amount: 39000 });
    await sandbox.pay({ merchant_uid: "o1", amount: 100, currency: "USD", sandbox: true });
    await sandbox.pay({ merchant_uid: "o1" });
    const { list } = await sandbox.control<{ list: Payment[] }>("GET", "/payments?merchant_uid=o1");
    expect(list.map((one) => [one.amount, one.currency, one.sandbox])).toEqual([
      [15000, "KRW", false],
      [100, "USD", true],
    ]);
  });

  it.each([
    { outcome: "maybe" },
    { merchant_uid: 5 },
    { merchant_uid: "x".repeat(41) },
    { amount: "100" },
    { amount: -1 },
    { pay_method: "" },
    { notify: "smoke" },
    { sandbox: "yes" },
    { currency: "won" },
    { vbank_due: "soon" },
  ])("refuses %o with a sentence", async (over) => {
    const body = { merchant_uid: "o1", amount: 1, pay_method: "card", outcome: "paid", ...over };
    const answer = await sandbox.send("POST", "/_sandbox/payments", body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toContain(Object.keys(over)[0]);
    expect((await sandbox.control<{ list: [] }>("GET", "/payments")).list).toEqual([]);
  });
});

describe("what happens later", () => {
  it("deposits, also another sum, and not twice", async () => {
    const right = await sandbox.pay({ pay_method: "vbank", outcome: "ready", notify: "json" });
    expect(await change(right, "deposit")).toMatchObject({ status: "paid", amount: 15000 });
    await expect(change(right, "deposit")).rejects.toThrow("409");
    const wrong = await sandbox.pay({ merchant_uid: "o2", pay_method: "vbank", outcome: "ready" });
    expect(await change(wrong, "deposit", { amount: 14000 })).toMatchObject({
      status: "paid",
      amount: 14000,
    });
    await sandbox.idle();
    expect(statuses()).toEqual(["ready", "paid"]);
  });

  it("cancels as in the console, and tells the shop which cancellation", async () => {
    const payment = await sandbox.pay({ notify: "form" });
    const after = await change(payment, "cancel", { amount: 5000, reason: "고객 요청" });
    expect(after).toMatchObject({ cancel_amount: 5000, cancel_reason: "고객 요청" });
    await sandbox.idle();
    const told = sandbox.heard.at(-1);
    expect(told?.type).toBe("application/x-www-form-urlencoded");
    expect(Object.fromEntries(new URLSearchParams(told?.body))).toEqual({
      imp_uid: payment.imp_uid,
      merchant_uid: "order_1",
      status: "cancelled",
      cancellation_id: after.cancel_history[0]?.cancellation_id,
    });
    await expect(change(payment, "cancel", { amount: 10001 })).rejects.toThrow("400");
  });

  it("lets a failed or abandoned attempt be paid after all", async () => {
    const failed = await sandbox.pay({ outcome: "failed", notify: "json" });
    expect(await change(failed, "pay_late")).toMatchObject({
      status: "paid",
      failed_at: 0,
      fail_reason: null,
    });
    const abandoned = await sandbox.pay({ merchant_uid: "o2", outcome: "abandoned" });
    expect((await change(abandoned, "pay_late")).status).toBe("paid");
    await expect(change(abandoned, "pay_late")).rejects.toThrow("409");
    await sandbox.idle();
    expect(statuses()).toEqual(["paid"]);
  });

  it("tells again, so often and so wrong as asked", async () => {
    const payment = await sandbox.pay();
    await change(payment, "notify", { format: "form", times: 3, status: "failed", imp_uid: "imp_other" });
    await sandbox.idle();
    expect(sandbox.heard.map((one) => one.body)).toEqual(
      Array.from({ length: 3 }, () => "imp_uid=imp_other&merchant_uid=order_1&status=failed"),
    );
    await expect(change(payment, "notify", { times: 0 })).rejects.toThrow("400");
  });

  it("knows no such payment, no such verb", async () => {
    const payment = await sandbox.pay();
    await expect(sandbox.control("POST", "/payments/imp_nobody/deposit", {})).rejects.toThrow("404");
    await expect(change(payment, "constructor")).rejects.toThrow("404");
  });
});

describe("calls, clock and reset", () => {
  it("lists every REST call since the last reset, and nothing else", async () => {
    await sandbox.rest("GET", "/payments/imp_x?include_sandbox=true");
    const { calls } = await sandbox.control<{ calls: Call[] }>("GET", "/calls");
    expect(calls.map(({ method, path, status }) => [method, path, status])).toEqual([
      ["POST", "/users/getToken", 200],
      ["GET", "/payments/imp_x", 404],
    ]);
    expect(calls[1]?.query).toBe("?include_sandbox=true");
    await sandbox.control("POST", "/reset");
    expect((await sandbox.control<{ calls: Call[] }>("GET", "/calls")).calls).toEqual([]);
  });

  it("resets payments, registrations, faults and clock", async () => {
    await sandbox.pay();
    await sandbox.rest("GET", "/payments/status/all");
    await sandbox.control("POST", "/faults", { on: "*", kind: "cut", times: 0 });
    await sandbox.control("POST", "/clock", { advance_s: 1000 });
    await sandbox.control("POST", "/reset");
    const authorization = await sandbox.signIn();
    const answer = await sandbox.send("GET", "/payments/status/all", undefined, { authorization });
    expect(await answer.json()).toMatchObject({ response: { total: 0, list: [] } });
  });

  it("moves the gateway's clock", async () => {
    const { now } = await sandbox.control<{ now: number }>("POST", "/clock", { advance_s: 86_400 });
    expect(now - Date.now() / 1000).toBeGreaterThan(86_398);
    expect((await sandbox.pay()).paid_at).toBeGreaterThanOrEqual(now);
    await expect(sandbox.control("POST", "/clock", { advance_s: 1.5 })).rejects.toThrow("400");
    await expect(sandbox.control("POST", "/clock", {})).rejects.toThrow("400");
  });
});

describe("who may ask", () => {
  it.each([
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{}, 200],
  ])("%o", async (headers, status) => {
    expect((await sandbox.send("POST", "/_sandbox/reset", {}, headers)).status).toBe(status);
  });

  it("takes its own pages", async () => {
    expect((await sandbox.send("POST", "/_sandbox/reset", {}, { origin: sandbox.url })).status).toBe(200);
  });
});

describe("bad input", () => {
  it.each([
    [{ on: "token", kind: "lost" }],
    [{ on: "webhook", kind: "status_500" }],
    [{ on: "nothing", kind: "cut" }],
    [{ on: "token", kind: "cut", times: -1 }],
    [{ on: "token", kind: "latency", ms: "long" }],
    [{ on: "token", kind: "latency", seed: 1.5 }],
  ])("%o is no fault", async (fault) => {
    expect((await sandbox.send("POST", "/_sandbox/faults", fault)).status).toBe(400);
  });

  it("is bounded and must be an object", async () => {
    const list = await sandbox.send("POST", "/_sandbox/payments", [1]);
    expect(list.status).toBe(400);
    const large = await sandbox.send("POST", "/_sandbox/payments", { name: "x".repeat(1024 * 1024) });
    expect(large.status).toBe(413);
    expect((await sandbox.send("GET", "/_sandbox/nothing")).status).toBe(404);
  });
});
