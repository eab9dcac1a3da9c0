import { afterAll, beforeAll, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import type { ListRequest } from "@/lib/payments/gateway";
import { type ListeningSandbox, listenSandbox } from "@/lib/sandbox/listen";
import { createMemoryStore } from "@/lib/sandbox/store";
import { IamportGateway } from "./client";

let sandbox: ListeningSandbox;
let gateway: IamportGateway;
let paid: string[];

beforeAll(async () => {
  const config = { noticeUrl: "http://localhost:9/webhook" };
  sandbox = await listenSandbox({ config, store: createMemoryStore(), port: 0 });
  const keys = { restKey: "sandbox_key", restSecret: "sandbox_secret" };
  gateway = new IamportGateway({ apiUrl: sandbox.url, ...keys, timeoutMs: 2_000 });
  paid = [];
  for (const _ of Array(5)) paid.push(await pay("paid"));
  await pay("failed");
});
afterAll(() => sandbox.close());

async function pay(outcome: string): Promise<string> {
  const response = await fetch(`${sandbox.url}/_sandbox/payments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      merchant_uid: "order1",
      amount: 39_000,
      pay_method: "card",
      outcome,
      notify: "none",
    }),
  });
  // The control API answers with the payment in the gateway's words.
  return ((await response.json()) as { imp_uid: string }).imp_uid;
}

const HOUR = 3_600_000;
const page = (over: Partial<ListRequest> = {}) =>
  gateway.listPage({
    status: "all",
    from: new Date(Date.now() - HOUR),
    to: new Date(Date.now() + HOUR),
    page: 1,
    limit: 1000,
    ...over,
  });
const ids = async (request: Partial<ListRequest>) =>
  (await page(request)).payments.map(({ impUid }) => impUid);

it("gives every payment of the window over its pages, oldest first, and says where they end", async () => {
  expect(await page({ limit: 4 })).toMatchObject({ total: 6, next: 2 });
  expect(await page({ limit: 4, page: 2 })).toMatchObject({ total: 6, next: null });
  const all = [...(await ids({ limit: 4 })), ...(await ids({ limit: 4, page: 2 }))];
  expect(all.slice(0, 5)).toEqual(paid);
  expect(all).toHaveLength(6);
});

it("gives one status when asked for one", async () => {
  expect(await ids({ status: "paid" })).toEqual(paid);
  expect(await ids({ status: "failed" })).toHaveLength(1);
});

it("is empty for a window in which nothing happened", async () => {
  const to = new Date(Date.now() - HOUR);
  expect(await page({ from: new Date(to.getTime() - HOUR), to })).toEqual({
    payments: [],
    total: 0,
    next: null,
  });
});

it.each([
  ["a window of more than 90 days", { from: new Date(Date.now() - 91 * 24 * HOUR) }],
  ["a page past the last", { page: 2 }],
])("%s is no empty list", async (_name, request) => {
  await expect(page(request)).rejects.toSatisfy((error) => isAppError(error, "gateway_unavailable"));
});
