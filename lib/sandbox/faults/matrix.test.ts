import { afterEach, beforeEach, expect, it, test } from "vitest";
import { emptyState } from "../state";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { takeEventFault, takeRestFault } from "./take-fault";

/** As the contract has them. */
const REST = ["token", "payment", "find", "list", "prepare", "cancel", "vbank", "receipt"] as const;
const REST_KINDS = "latency|status_500|hang|reply_lost|cut|malformed|truncated|token_dead|status_429".split(
  "|",
);
const EVENTS = ["confirm", "webhook", "callback", "redirect"] as const;
const EVENT_KINDS = "lost|doubled|late|reordered|wrong_status|foreign|error_though_paid".split("|");

const CALLS: Record<(typeof REST)[number], [method: string, path: string, body?: object]> = {
  token: ["POST", "/users/getToken", { imp_key: "sandbox_key", imp_secret: "sandbox_secret" }],
  payment: ["GET", "/payments/imp_1"],
  find: ["GET", "/payments/find/order_1"],
  list: ["GET", "/payments/status/all"],
  prepare: ["POST", "/payments/prepare", { merchant_uid: "order_2", amount: 100 }],
  cancel: ["POST", "/payments/cancel", { imp_uid: "imp_1" }],
  vbank: ["DELETE", "/vbanks/imp_1"],
  receipt: ["GET", "/receipts/imp_1"],
};

let sandbox: TestSandbox;
let authorization: string;
beforeEach(async () => {
  sandbox = await startSandbox();
  authorization = await sandbox.signIn();
});
afterEach(() => sandbox.close());

const set = (on: string, kind: string) =>
  sandbox.control<{ id: string }>("POST", "/faults", { on, kind, ms: 1 });

/** What a client meets; the same call without a fault comes first, so that an answer is told from a fault. */
async function meets(target: (typeof REST)[number], patienceMs = 2000): Promise<string> {
  const [method, path, body] = CALLS[target];
  try {
    const answer = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: { "content-type": "application/json", authorization },
      signal: AbortSignal.timeout(patienceMs),
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    try {
      JSON.parse(text);
    } catch {
      return `${answer.status} unreadable`;
    }
    return String(answer.status);
  } catch (error) {
    return error instanceof DOMException ? "silence" : "cut";
  }
}

test.each(REST)("every fault of a REST call strikes %s, once, and then it is as before", async (target) => {
  const usual = await meets(target);
  const met: Record<string, string> = {};
  for (const kind of REST_KINDS) {
    await set(target, kind);
    met[kind] = await meets(target, kind === "hang" ? 200 : 5000);
    expect(await meets(target, 5000)).toBe(usual);
  }
  expect(met).toEqual({
    latency: usual,
    status_500: "500",
    hang: "silence",
    reply_lost: "cut",
    cut: "cut",
    malformed: "200 unreadable",
    truncated: `${usual} unreadable`,
    token_dead: "401",
    status_429: "429",
  });
});

it.each(REST_KINDS)("%s on * strikes every call", async (kind) => {
  await set("*", kind);
  const state = await sandbox.store.run((one) => ({ ...emptyState(), faults: structuredClone(one.faults) }));
  for (const target of REST) {
    expect(takeRestFault(structuredClone(state), target)).toEqual({ kind, ms: 1 });
  }
});

it.each(EVENTS.flatMap((on) => EVENT_KINDS.map((kind) => [on, kind] as const)))(
  "an event's fault: %s can be %s, and only it",
  async (on, kind) => {
    await set(on, kind);
    const state = await sandbox.store.run((one) => ({
      ...emptyState(),
      faults: structuredClone(one.faults),
    }));
    const others = EVENTS.filter((other) => other !== on);
    for (const other of others) expect(takeEventFault(state, other)).toBeNull();
    expect(takeEventFault(state, on)).toEqual({ kind, ms: 1 });
    expect(takeEventFault(state, on)).toBeNull();
  },
);

it("takes no fault that the contract does not have", async () => {
  for (const [on, kind] of [
    ["payment", "lost"],
    ["webhook", "status_500"],
    ["elsewhere", "latency"],
    ["*", "doubled"],
  ]) {
    await expect(set(on ?? "", kind ?? "")).rejects.toThrow("400");
  }
});
