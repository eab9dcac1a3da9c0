import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import type { SandboxConfig } from "@/lib/sandbox/config";
import { type ListeningSandbox, listenSandbox } from "@/lib/sandbox/listen";
import { createMemoryStore } from "@/lib/sandbox/store";
import { IamportGateway } from "./client";

type Gateway = { sandbox: ListeningSandbox; gateway: IamportGateway };

let sandbox: ListeningSandbox;
let gateway: IamportGateway;

async function open(config: Partial<SandboxConfig> = {}): Promise<Gateway> {
  const notice = { noticeUrl: "http://localhost:9/webhook" };
  const listening = await listenSandbox({
    config: { ...notice, ...config },
    store: createMemoryStore(),
    port: 0,
  });
  return { sandbox: listening, gateway: client(listening) };
}

function client({ url }: ListeningSandbox, timeoutMs = 4_000): IamportGateway {
  const keys = { restKey: "sandbox_key", restSecret: "sandbox_secret" };
  return new IamportGateway({ apiUrl: url, ...keys, timeoutMs });
}

/** Short of patience with a gateway that hangs, so that it costs the test little. */
const clientFor = (kind: string) => (kind === "hang" ? client(sandbox, 400) : gateway);

beforeAll(async () => {
  ({ sandbox } = await open());
});
beforeEach(async () => {
  await control("POST", "/reset");
  gateway = client(sandbox);
});
afterAll(() => sandbox.close());

type Paid = { imp_uid: string; amount: number; cancel_amount: number; status: string };
type Call = { method: string; path: string };

async function control<T>(method: string, path: string, body?: unknown, at = sandbox): Promise<T> {
  const response = await fetch(`${at.url}/_sandbox${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  // The shapes of the control API are in contract.md.
  return (await response.json()) as T;
}

const pay = (over: Record<string, unknown> = {}, at = sandbox) => {
  const paid = {
    merchant_uid: "order1",
    amount: 39_000,
    pay_method: "card",
    outcome: "paid",
    notify: "none",
  };
  return control<Paid>("POST", "/payments", { ...paid, ...over }, at);
};
const issue = (at = sandbox) => pay({ pay_method: "vbank", outcome: "ready" }, at);
const fault = (on: string, kind: string, more: { times?: number; ms?: number } = {}) =>
  control<unknown>("POST", "/faults", { on, kind, ...more });
const held = async () => {
  const { list } = await control<{ list: Paid[] }>("GET", "/payments?merchant_uid=order1");
  return list.reduce((sum, one) => sum + one.amount - one.cancel_amount, 0);
};
const called = async (method: string) =>
  (await control<{ calls: Call[] }>("GET", "/calls")).calls.filter(
    (call) => call.method === method && !call.path.endsWith("getToken"),
  ).length;
const unavailable = (error: unknown) => isAppError(error, "gateway_unavailable");

describe("registerAmount", () => {
  const order = { merchantUid: "order1", amount: 39_000 };
  const registered = async () => {
    const answer = await fetch(`${sandbox.url}/users/getToken`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ imp_key: "sandbox_key", imp_secret: "sandbox_secret" }),
    });
    // The gateway's envelope.
    const { response } = (await answer.json()) as { response: { access_token: string } };
    const headers = { authorization: response.access_token };
    return (await fetch(`${sandbox.url}/payments/prepare/order1`, { headers })).json();
  };

  it("tells the gateway amount and currency with one call", async () => {
    await gateway.registerAmount(order);
    expect(await registered()).toMatchObject({ response: { amount: 39_000, currency: "KRW" } });
    expect(await called("POST")).toBe(1);
  });

  it("may be repeated", async () => {
    await gateway.registerAmount(order);
    await gateway.registerAmount(order);
    expect(await registered()).toMatchObject({ response: { amount: 39_000 } });
    expect(await called("PUT")).toBe(0);
  });

  it("goes on after a try whose answer was lost", async () => {
    await fault("prepare", "reply_lost");
    await expect(gateway.registerAmount(order)).rejects.toSatisfy(unavailable);
    await gateway.registerAmount(order);
    expect(await registered()).toMatchObject({ response: { amount: 39_000 } });
  });

  it("puts another amount right, which somebody has registered before", async () => {
    await gateway.registerAmount({ ...order, amount: 1 });
    await gateway.registerAmount(order);
    expect(await registered()).toMatchObject({ response: { amount: 39_000 } });
  });

  it.each(["status_500", "hang", "cut", "malformed", "truncated"])(
    "is unavailable after %s",
    async (kind) => {
      await fault("prepare", kind);
      await expect(clientFor(kind).registerAmount(order)).rejects.toSatisfy(unavailable);
    },
  );

  it("is unavailable when it cannot be seen what is registered", async () => {
    await gateway.registerAmount({ ...order, amount: 1 });
    // The second call about it is the one that looks.
    await fault("prepare", "latency", { ms: 0 });
    await fault("prepare", "malformed");
    await expect(gateway.registerAmount(order)).rejects.toSatisfy(unavailable);
  });
});

describe("cancelPayment", () => {
  const cancel = (impUid: string, amount: number, checksum: number, by = gateway) =>
    by.cancelPayment({ impUid, amount, checksum, reason: "[rf_1] duplicate" });

  it("gives a part back, under its reason", async () => {
    const { imp_uid } = await pay();
    const outcome = await cancel(imp_uid, 9_000, 39_000);
    expect(outcome).toMatchObject({
      kind: "done",
      payment: { impUid: imp_uid, amount: 39_000, cancelAmount: 9_000 },
    });
    expect(outcome.kind === "done" && outcome.payment.cancellations).toMatchObject([
      { amount: 9_000, reason: "[rf_1] duplicate" },
    ]);
    expect(await held()).toBe(30_000);
  });

  it("gives everything back", async () => {
    const { imp_uid } = await pay();
    const outcome = await cancel(imp_uid, 39_000, 39_000);
    expect(outcome).toMatchObject({ kind: "done", payment: { status: "cancelled", cancelAmount: 39_000 } });
  });

  it("is refused when less is left than we believe", async () => {
    const { imp_uid } = await pay();
    await control("POST", `/payments/${imp_uid}/cancel`, { amount: 9_000 });
    expect(await cancel(imp_uid, 9_000, 39_000)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("checksum"),
    });
    expect(await held()).toBe(30_000);
  });

  it("is refused for what is given back already, and for what is not there", async () => {
    const { imp_uid } = await pay();
    await cancel(imp_uid, 39_000, 39_000);
    expect(await cancel(imp_uid, 39_000, 39_000)).toEqual({
      kind: "refused",
      message: "이미 전액취소된 주문입니다.",
    });
    expect((await cancel("imp_1234567890", 1, 1)).kind).toBe("refused");
  });

  it.each([0, -1, Number.NaN])("never sends %s, which the gateway takes for everything", async (amount) => {
    const { imp_uid } = await pay();
    await expect(async () => cancel(imp_uid, amount, 39_000)).rejects.toThrow("above 0");
    expect(await held()).toBe(39_000);
  });

  it.each([
    ["reply_lost", 30_000],
    ["malformed", 30_000],
    ["truncated", 30_000],
    ["hang", 39_000],
    ["cut", 39_000],
    ["status_500", 39_000],
    ["status_429", 39_000],
  ])("is unclear after %s, sent once, and its repetition pays nothing twice", async (kind, left) => {
    const { imp_uid } = await pay();
    await fault("cancel", kind);
    expect((await cancel(imp_uid, 9_000, 39_000, clientFor(kind))).kind).toBe("unclear");
    expect(await held()).toBe(left);
    expect(await called("POST")).toBeLessThanOrEqual(1);
    expect((await cancel(imp_uid, 9_000, 39_000)).kind).toBe(left === 39_000 ? "done" : "refused");
    expect(await held()).toBe(30_000);
  });

  it("is made once more, and carried out once, after its token was turned down", async () => {
    const { imp_uid } = await pay();
    await fault("cancel", "token_dead");
    expect((await cancel(imp_uid, 9_000, 39_000)).kind).toBe("done");
    expect(await held()).toBe(30_000);
    await fault("cancel", "token_dead", { times: 0 });
    expect((await cancel(imp_uid, 9_000, 30_000)).kind).toBe("unclear");
    expect(await held()).toBe(30_000);
  });

  it("of a deposit needs the account that it goes back to", async () => {
    const { imp_uid } = await issue();
    expect((await cancel(imp_uid, 39_000, 39_000)).kind).toBe("refused");
    await control("POST", `/payments/${imp_uid}/deposit`, {});
    expect(await cancel(imp_uid, 39_000, 39_000)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("refund_holder"),
    });
    const account = { bank: "088", number: "110123456789", holder: "홍길동" };
    const request = { impUid: imp_uid, amount: 39_000, checksum: 39_000, reason: "[rf_1]", account };
    expect((await gateway.cancelPayment(request)).kind).toBe("done");
  });

  it.each(["cancelled", "paid"] as const)("in part is read when it comes back as %s", async (word) => {
    const other = await open({ partialCancelStatus: word });
    const { imp_uid } = await pay({}, other.sandbox);
    const request = { impUid: imp_uid, amount: 1, checksum: 39_000, reason: "[rf_1]" };
    const outcome = await other.gateway.cancelPayment(request);
    expect(outcome).toMatchObject({ kind: "done", payment: { status: word, cancelAmount: 1 } });
    await other.sandbox.close();
  });
});

describe("closeAccount", () => {
  it.each(["cancelled", "failed"] as const)("closes an account, reported as %s", async (word) => {
    const other = await open({ closedAccountStatus: word });
    const { imp_uid } = await issue(other.sandbox);
    expect(await other.gateway.closeAccount(imp_uid)).toMatchObject({
      kind: "done",
      payment: { impUid: imp_uid, status: word, cancelAmount: 0 },
    });
    const deposit = control("POST", `/payments/${imp_uid}/deposit`, {}, other.sandbox);
    await expect(deposit).rejects.toThrow("409");
    await other.sandbox.close();
  });

  it("is refused once it was paid into, closed, or never was", async () => {
    const { imp_uid } = await issue();
    await gateway.closeAccount(imp_uid);
    expect((await gateway.closeAccount(imp_uid)).kind).toBe("refused");
    const other = await issue();
    await control("POST", `/payments/${other.imp_uid}/deposit`, {});
    expect((await gateway.closeAccount(other.imp_uid)).kind).toBe("refused");
    expect((await gateway.closeAccount("imp_1234567890")).kind).toBe("refused");
  });

  it.each(["reply_lost", "hang", "malformed", "truncated", "status_500"])(
    "is unclear after %s",
    async (kind) => {
      const { imp_uid } = await issue();
      await fault("vbank", kind);
      expect((await clientFor(kind).closeAccount(imp_uid)).kind).toBe("unclear");
    },
  );
});
