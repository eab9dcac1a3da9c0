import { afterEach, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
afterEach(() => sandbox.close());

const setFault = (kind: string, ms?: number) =>
  sandbox.control("POST", "/faults", { on: "webhook", kind, ms });
const bodies = () => sandbox.heard.map((one) => JSON.parse(one.body) as Record<string, string>);

it("sends JSON or a form, once", async () => {
  sandbox = await startSandbox({ webhookFormat: "form" });
  const first = await sandbox.pay({ notify: undefined });
  const second = await sandbox.pay({ merchant_uid: "o2", notify: "json" });
  await sandbox.idle();
  expect(sandbox.heard.map((one) => [one.type, one.body]).toSorted()).toEqual([
    ["application/json", JSON.stringify({ imp_uid: second.imp_uid, merchant_uid: "o2", status: "paid" })],
    ["application/x-www-form-urlencoded", `imp_uid=${first.imp_uid}&merchant_uid=order_1&status=paid`],
  ]);
});

it("does not send again when the shop fails, and writes the outcome down", async () => {
  sandbox = await startSandbox({}, () => ({ status: 500 }));
  await sandbox.pay({ notify: "json" });
  await sandbox.idle();
  expect(sandbox.heard).toHaveLength(1);
  const log = await sandbox.store.run((state) => state.deliveries.map((one) => one.result));
  expect(log).toEqual(["500"]);
});

it("survives a shop that is not there", async () => {
  sandbox = await startSandbox({ noticeUrl: "http://localhost:1/webhook" });
  await sandbox.pay({ notify: "json" });
  await sandbox.idle();
  const log = await sandbox.store.run((state) => state.deliveries.map((one) => one.result));
  expect(log[0]).toMatch(/Error/);
});

it("loses, doubles and bends them under faults", async () => {
  sandbox = await startSandbox();
  const other = await sandbox.pay({ merchant_uid: "other" });
  for (const kind of ["lost", "doubled", "wrong_status", "foreign", "error_though_paid"])
    await setFault(kind);
  const paid = [];
  for (let n = 0; n < 5; n += 1) {
    paid.push(await sandbox.pay({ merchant_uid: `o${n}`, notify: "json" }));
    await sandbox.idle();
  }
  expect(bodies().map((one) => [one.merchant_uid, one.status, one.imp_uid === other.imp_uid])).toEqual([
    ["o1", "paid", false],
    ["o1", "paid", false],
    ["o2", "cancelled", false],
    ["o3", "paid", false],
    ["o4", "failed", false],
  ]);
  expect(bodies()[3]?.imp_uid).toBe(paid[2]?.imp_uid);
});

it("holds one back until the next has gone", async () => {
  sandbox = await startSandbox();
  await setFault("reordered", 5000);
  const payment = await sandbox.pay({ pay_method: "vbank", outcome: "ready", notify: "json" });
  await sandbox.control("POST", `/payments/${payment.imp_uid}/deposit`, {});
  await sandbox.idle();
  expect(bodies().map((one) => one.status)).toEqual(["paid", "ready"]);
});

it("sends late ones late, and awaits them when asked to", async () => {
  sandbox = await startSandbox({ awaitWebhooks: true });
  await setFault("late", 60);
  const before = performance.now();
  await sandbox.pay({ notify: "json" });
  expect(performance.now() - before).toBeGreaterThan(55);
  expect(sandbox.heard).toHaveLength(1);
});
