import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyState } from "../state";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import type { Payment } from "../wire";
import { takeRestFault } from "./take-fault";

let sandbox: TestSandbox;
let payment: Payment;
beforeEach(async () => {
  sandbox = await startSandbox();
  payment = await sandbox.pay();
  await sandbox.rest("GET", "/payments/find/order_1");
  await sandbox.control("DELETE", "/faults");
});
afterEach(() => sandbox.close());

const setFault = (fault: Record<string, unknown>) =>
  sandbox.control<{ id: string }>("POST", "/faults", fault);
const read = () => sandbox.rest("GET", `/payments/${payment.imp_uid}`);
const cancel = () => sandbox.rest("POST", "/payments/cancel", { imp_uid: payment.imp_uid, amount: 1000 });
const cancelled = async () => (await read()).response.cancel_amount;

describe("faults on REST calls", () => {
  it.each([
    ["status_500", 500],
    ["status_429", 429],
    ["token_dead", 401],
  ])("%s answers %d, does nothing, and is used up", async (kind, status) => {
    await setFault({ on: "cancel", kind });
    expect((await cancel()).status).toBe(status);
    expect(await cancelled()).toBe(0);
    expect((await cancel()).status).toBe(200);
  });

  it("reply_lost does the work and cuts the line", async () => {
    await setFault({ on: "cancel", kind: "reply_lost" });
    await expect(cancel()).rejects.toThrow("fetch failed");
    expect(await cancelled()).toBe(1000);
  });

  it("cut ends the line before anything is done", async () => {
    await setFault({ on: "cancel", kind: "cut" });
    await expect(cancel()).rejects.toThrow("fetch failed");
    expect(await cancelled()).toBe(0);
  });

  it("malformed is 200 and no JSON, truncated is half of it", async () => {
    await setFault({ on: "payment", kind: "malformed" });
    await setFault({ on: "payment", kind: "truncated" });
    await expect(read()).rejects.toThrow(SyntaxError);
    await expect(read()).rejects.toThrow(SyntaxError);
    expect((await read()).code).toBe(0);
  });

  it("latency waits and then answers", async () => {
    await setFault({ on: "payment", kind: "latency", ms: 80 });
    const before = performance.now();
    expect((await read()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(75);
  });

  it("hang never answers, and lets go with the client", async () => {
    await setFault({ on: "list", kind: "hang" });
    const signal = AbortSignal.timeout(60);
    await expect(fetch(`${sandbox.url}/payments/status/all`, { signal })).rejects.toThrow("timeout");
    expect((await sandbox.rest("GET", "/payments/status/all")).status).toBe(200);
  });

  it("strike only what they are set on, so many times, or until deleted", async () => {
    await setFault({ on: "find", kind: "status_500", times: 2 });
    expect((await read()).status).toBe(200);
    const find = async () => (await sandbox.rest("GET", "/payments/find/order_1")).status;
    expect([await find(), await find(), await find()]).toEqual([500, 500, 200]);
    await setFault({ on: "*", kind: "status_500", times: 0 });
    expect([(await read()).status, await find(), (await read()).status]).toEqual([500, 500, 500]);
    await sandbox.control("DELETE", "/faults");
    expect([(await read()).status, await find()]).toEqual([200, 200]);
  });
});

describe("a seed", () => {
  function play(seed: number): (number | null)[] {
    const state = emptyState();
    state.faults.push({ id: "f", on: "*", kind: "latency", left: null, ms: 1000, seed, rate: 0.5, draws: 0 });
    return Array.from({ length: 40 }, () => takeRestFault(state, "payment")?.ms ?? null);
  }

  it("gives the same strikes and waits again, and others with another seed", () => {
    expect(play(7)).toEqual(play(7));
    expect(play(7)).not.toEqual(play(8));
    const struck = play(7).filter((ms) => ms !== null);
    expect(struck.length).toBeGreaterThan(8);
    expect(struck.length).toBeLessThan(32);
    expect(new Set(struck).size).toBeGreaterThan(5);
  });
});
