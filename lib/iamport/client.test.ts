import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import type { Measure } from "@/lib/payments/gateway";
import { type ListeningSandbox, listenSandbox } from "@/lib/sandbox/listen";
import { createMemoryStore } from "@/lib/sandbox/store";
import { IamportGateway } from "./client";
import type { IamportConfig } from "./transport";

let sandbox: ListeningSandbox;
let gateway: IamportGateway;

beforeAll(async () => {
  const config = { noticeUrl: "http://localhost:9/webhook" };
  sandbox = await listenSandbox({ config, store: createMemoryStore(), port: 0 });
});
beforeEach(async () => {
  await control("POST", "/reset");
  gateway = open();
});
afterAll(() => sandbox.close());

const open = (over: Partial<IamportConfig> = {}) =>
  new IamportGateway({
    apiUrl: sandbox.url,
    restKey: "sandbox_key",
    restSecret: "sandbox_secret",
    timeoutMs: 4_000,
    ...over,
  });

type Paid = { imp_uid: string };
type Call = { method: string; path: string; status: number };

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  // The shapes of the control API are in contract.md.
  return (await response.json()) as T;
}

const pay = (over: Record<string, unknown> = {}) =>
  control<Paid>("POST", "/payments", {
    merchant_uid: "order1",
    amount: 39_000,
    pay_method: "card",
    outcome: "paid",
    notify: "none",
    ...over,
  });
const fault = (on: string, kind: string, more: { times?: number; ms?: number } = {}): Promise<unknown> =>
  control("POST", "/faults", { on, kind, ...more });
const calls = async () =>
  (await control<{ calls: Call[] }>("GET", "/calls")).calls.map(
    ({ method, path, status }) => `${method} ${path.replace(/imp_\w+/, "…")} ${status}`,
  );
const unavailable = (error: unknown) => isAppError(error, "gateway_unavailable");
const TOKEN = "POST /users/getToken 200";

describe("findPayment", () => {
  it("finds a payment", async () => {
    const { imp_uid } = await pay();
    expect(await gateway.findPayment(imp_uid)).toMatchObject({
      impUid: imp_uid,
      merchantUid: "order1",
      status: "paid",
      amount: 39_000,
      sandbox: false,
    });
  });

  it("finds a payment of a test channel, which the gateway hides unless asked", async () => {
    const { imp_uid } = await pay({ sandbox: true });
    expect(await gateway.findPayment(imp_uid)).toMatchObject({ impUid: imp_uid, sandbox: true });
  });

  it("is null for a payment that nobody knows", async () => {
    expect(await gateway.findPayment("imp_1234567890")).toBeNull();
  });

  it("asks for the payment of that name alone, whatever is in the name", async () => {
    await pay();
    expect(await gateway.findPayment("find/order1")).toBeNull();
    expect(await gateway.findPayment("x?include_sandbox=false#")).toBeNull();
  });

  it.each(["status_500", "status_429", "reply_lost", "cut", "malformed", "truncated"])(
    "is unavailable after %s, and answers the next time",
    async (kind) => {
      const { imp_uid } = await pay();
      await fault("payment", kind);
      await expect(gateway.findPayment(imp_uid)).rejects.toSatisfy(unavailable);
      expect((await gateway.findPayment(imp_uid))?.impUid).toBe(imp_uid);
    },
  );

  it.each([
    ["payment", "hang"],
    ["token", "hang"],
    ["find", "hang"],
  ])("gives up in its time when the %s call does %s", async (on, kind) => {
    const { imp_uid } = await pay();
    await fault(on, kind);
    const start = performance.now();
    const hasty = open({ timeoutMs: 150 });
    const asked = on === "find" ? hasty.listPayments("order1") : hasty.findPayment(imp_uid);
    await expect(asked).rejects.toSatisfy(unavailable);
    // The stand-in would hang for two minutes.
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it("is unavailable, not empty, when nobody listens", async () => {
    await expect(open({ apiUrl: "http://127.0.0.1:9" }).findPayment("imp_1")).rejects.toSatisfy(unavailable);
  });

  it("says in the cause what went wrong, and nothing of the secret", async () => {
    await fault("token", "status_500");
    const error: unknown = await gateway.findPayment("imp_1").catch((caught: unknown) => caught);
    const cause = error instanceof Error ? error.cause : null;
    expect(String(cause)).toContain("POST /users/getToken");
    expect(String(cause)).not.toContain("sandbox_secret");
  });
});

describe("listPayments", () => {
  const many = (count: number) =>
    Promise.all(Array.from({ length: count }, () => pay({ outcome: "failed" })));

  it("lists every payment of an order over all pages, oldest first, and of no other order", async () => {
    const first = await pay({ outcome: "failed" });
    const between = await many(203);
    await pay({ merchant_uid: "order2" });
    const last = await pay({ sandbox: true });
    const listed = await gateway.listPayments("order1");
    const found = listed.map(({ impUid }) => impUid);
    expect([found[0], found.at(-1)]).toEqual([first.imp_uid, last.imp_uid]);
    expect(found.slice(1, -1).toSorted()).toEqual(between.map(({ imp_uid }) => imp_uid).toSorted());
    expect(listed.at(-1)).toMatchObject({ status: "paid", sandbox: true });
    expect((await calls()).filter((call) => call.includes("findAll"))).toHaveLength(3);
  }, 30_000);

  it("is empty for an order that nobody has tried to pay", async () => {
    expect(await gateway.listPayments("order9")).toEqual([]);
  });

  it("is unavailable, and never shorter, when a page is missing", async () => {
    await many(101);
    await fault("find", "latency", { ms: 0 });
    await fault("find", "malformed");
    await expect(gateway.listPayments("order1")).rejects.toSatisfy(unavailable);
  });
});

it("listRecent gives what was paid since, newest first, up to the limit", async () => {
  const first = await pay();
  const second = await pay({ merchant_uid: "order2" });
  await pay({ merchant_uid: "order3", outcome: "failed" });
  const since = new Date(Date.now() - 3_600_000);
  const list = async (limit: number, from = since) =>
    (await gateway.listRecent({ status: "paid", since: from, page: 1, limit })).payments.map(
      ({ impUid }) => impUid,
    );
  expect(await list(10)).toEqual([second.imp_uid, first.imp_uid]);
  expect(await list(1)).toEqual([second.imp_uid]);
  await control("POST", "/clock", { advance_s: 7_200 });
  expect(await list(10, new Date(Date.now() + 3_600_000))).toEqual([]);
});

describe("the token", () => {
  it("is asked for once by 50 calls at once", async () => {
    const { imp_uid } = await pay();
    const found = await Promise.all(Array.from({ length: 50 }, () => gateway.findPayment(imp_uid)));
    expect(new Set(found.map((payment) => payment?.impUid))).toEqual(new Set([imp_uid]));
    const made = await calls();
    expect(made.filter((call) => call === TOKEN)).toHaveLength(1);
    expect(made).toHaveLength(51);
  });

  it("that is turned down is renewed, and the call made once more", async () => {
    const { imp_uid } = await pay();
    await fault("payment", "token_dead");
    expect((await gateway.findPayment(imp_uid))?.impUid).toBe(imp_uid);
    expect(await calls()).toEqual([TOKEN, "GET /payments/… 401", TOKEN, "GET /payments/… 200"]);
  });

  it("that is turned down twice ends the call", async () => {
    const { imp_uid } = await pay();
    await fault("payment", "token_dead", { times: 0 });
    await expect(gateway.findPayment(imp_uid)).rejects.toSatisfy(unavailable);
    expect(await calls()).toEqual([TOKEN, "GET /payments/… 401", TOKEN, "GET /payments/… 401"]);
  });

  it("that has run out at the gateway is renewed", async () => {
    const { imp_uid } = await pay();
    await gateway.findPayment(imp_uid);
    await control("POST", "/clock", { advance_s: 1_801 });
    expect((await gateway.findPayment(imp_uid))?.impUid).toBe(imp_uid);
    expect((await calls()).filter((call) => call === TOKEN)).toHaveLength(2);
  });

  it("is not asked for again with keys that the gateway does not take", async () => {
    await expect(open({ restSecret: "wrong" }).findPayment("imp_1")).rejects.toSatisfy(unavailable);
    expect(await calls()).toEqual(["POST /users/getToken 401"]);
  });

  it("and the look-up are measured under their names", async () => {
    const names: string[] = [];
    const measure: Measure = (name, work) => {
      names.push(name);
      return work();
    };
    await gateway.findPayment("imp_1", measure);
    await gateway.listPayments("order1", measure);
    expect(names).toEqual(["token", "lookup", "token", "lookup"]);
  });
});

describe("answers that the stand-in never gives", () => {
  /** A gateway that answers everything but the token in this way. */
  async function answering(
    status: number | ((url: string) => number),
    body: string,
    headers: Record<string, string> = {},
  ) {
    const urls: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      urls.push(request.url);
      const token = '{"code":0,"message":null,"response":{"access_token":"t","now":1,"expired_at":1801}}';
      const isToken = request.url === "/users/getToken";
      const given = typeof status === "number" ? status : status(request.url ?? "");
      response.writeHead(isToken ? 200 : given, isToken ? {} : headers).end(isToken ? token : body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return { client: open({ apiUrl: `http://127.0.0.1:${port}/` }), urls, close: () => server.close() };
  }
  const asked = '{"imp_uid":"imp_1","merchant_uid":"o","status":"paid","amount":1,"currency":"KRW"}';
  const payment = '{"imp_uid":"imp_2","merchant_uid":"o","status":"paid","amount":1,"currency":"KRW"}';

  it.each([
    ["code 1 with HTTP 200", 200, `{"code":1,"message":"no","response":${asked}}`],
    ["code -1 with HTTP 200", 200, '{"code":-1,"message":"no","response":null}'],
    ["code 0 and no response", 200, '{"code":0,"message":null,"response":null}'],
    ["code 0 with HTTP 400", 400, `{"code":0,"message":null,"response":${asked}}`],
    ["no code", 200, `{"response":${asked}}`],
    ["another payment", 200, `{"code":0,"message":null,"response":${payment}}`],
    ["a payment without an amount", 200, '{"code":0,"response":{"imp_uid":"imp_1","merchant_uid":"o"}}'],
    ["a 404 that is not the gateway's", 404, "<html>Not Found</html>"],
  ])("%s is no payment, and no proof that there is none", async (_name, status, body) => {
    const { client, close } = await answering(status, body);
    await expect(client.findPayment("imp_1")).rejects.toSatisfy(unavailable);
    close();
  });

  it.each([
    ["the first page is missing", 1, []],
    ["a page that was promised is missing", 2, null],
  ])("when %s, the list is empty or unavailable, and never shorter", async (_name, missing, listed) => {
    const body = `{"code":0,"message":null,"response":{"total":2,"next":2,"list":[${payment}]}}`;
    const { client, close } = await answering((url) => (url.includes(`page=${missing}&`) ? 404 : 200), body);
    expect(await client.listPayments("o").catch(unavailable)).toEqual(listed ?? true);
    close();
  });

  it("code 0 and no response has registered no amount", async () => {
    const { client, close } = await answering(200, '{"code":0,"message":null,"response":null}');
    await expect(client.registerAmount({ merchantUid: "o", amount: 1 })).rejects.toSatisfy(unavailable);
    close();
  });

  it("a redirect is not followed, since the token would go with it", async () => {
    const { client, urls, close } = await answering(302, "", { location: "/elsewhere" });
    await expect(client.findPayment("imp_1")).rejects.toSatisfy(unavailable);
    expect(urls).toEqual(["/users/getToken", "/payments/imp_1?include_sandbox=true"]);
    close();
  });

  it.each([
    ["code 0 and no response", 200, '{"code":0,"message":null,"response":null}'],
    ["code 0 with HTTP 400", 400, `{"code":0,"message":null,"response":${asked}}`],
    ["another payment", 200, `{"code":0,"message":null,"response":${payment}}`],
    ["an unreadable payment", 200, '{"code":0,"message":null,"response":{"imp_uid":"imp_1"}}'],
    ["no JSON", 200, "OK"],
  ])("%s does not tell whether a write was carried out", async (_name, status, body) => {
    const { client, close } = await answering(status, body);
    const cancel = { impUid: "imp_1", amount: 1, checksum: 1, reason: "r" };
    expect((await client.cancelPayment(cancel)).kind).toBe("unclear");
    expect((await client.closeAccount("imp_1")).kind).toBe("unclear");
    close();
  });
});
