import { afterEach, beforeEach, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const read = async (query = "") => (await fetch(`${sandbox.url}/_sandbox/console${query}`)).text();

function submit(fields: Record<string, string>, headers: Record<string, string> = { origin: sandbox.url }) {
  const body = new URLSearchParams(fields);
  return fetch(`${sandbox.url}/_sandbox/console?page=1`, {
    method: "POST",
    body,
    headers,
    redirect: "manual",
  });
}

it("is where the root leads to", async () => {
  for (const path of ["/", "/_sandbox"]) {
    const answer = await fetch(sandbox.url + path, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/_sandbox/console"]);
  }
  expect(await read()).toContain("실제로 결제되지 않아요");
});

it("brings its own typeface, and no other file", async () => {
  const [, address] = /url\("([^"]+\.woff2)"\)/.exec(await read()) ?? [];
  const font = await fetch(sandbox.url + address);
  expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/woff2"]);
  expect((await fetch(`${sandbox.url}/_sandbox/fonts/..%2F..%2Fpackage.json`)).status).toBe(404);
});

it("lists payments newest first, in pages, escaped", async () => {
  for (let n = 1; n <= 45; n += 1) await sandbox.pay({ merchant_uid: `order-${n}.`, name: "<i>" });
  const page = async (n: number) =>
    [...(await read(`?page=${n}`)).matchAll(/order-(\d+)\./g)].map((one) => Number(one[1]));
  const counted = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);
  expect(await page(1)).toEqual(counted(45, 26));
  expect(await page(3)).toEqual(counted(5, 1));
  expect(await read()).not.toContain("<i>");
});

it("deposits, cancels and resends by plain forms", async () => {
  const { imp_uid } = await sandbox.pay({ pay_method: "vbank", outcome: "ready", notify: "json" });
  expect((await submit({ act: "deposit", imp_uid, amount: "15000" })).headers.get("location")).toContain(
    "done=1",
  );
  await submit({ act: "cancel", imp_uid, amount: "4000" });
  await submit({ act: "notify", imp_uid });
  await sandbox.idle();
  const { response } = await sandbox.rest("GET", `/payments/${imp_uid}`);
  expect(response).toMatchObject({ status: "cancelled", cancel_amount: 4000 });
  const told = sandbox.heard.map((one) => JSON.parse(one.body) as Record<string, string>);
  expect(told.map((one) => one.status).toSorted()).toEqual(["cancelled", "cancelled", "paid", "ready"]);
  expect(new Set(told.map((one) => one.imp_uid))).toEqual(new Set([imp_uid]));
});

it("lets a fault bend what it resends", async () => {
  const other = await sandbox.pay({ merchant_uid: "other" });
  const { imp_uid } = await sandbox.pay();
  await sandbox.control("POST", "/faults", { on: "webhook", kind: "foreign" });
  await submit({ act: "notify", imp_uid });
  await sandbox.idle();
  expect(sandbox.heard[0]?.body).toContain(other.imp_uid);
});

it("sets and clears faults, jumps the clock, starts over", async () => {
  await submit({ act: "fault", on: "webhook", kind: "lost", times: "0", ms: "" });
  expect(await read()).toContain("<strong>webhook</strong> lost");
  await submit({ act: "clear_faults" });
  await submit({ act: "clock", advance_s: "86400" });
  await sandbox.pay();
  const seen = await sandbox.store.run((state) => [
    state.faults.length,
    state.clockOffsetS,
    state.order.length,
  ]);
  expect(seen).toEqual([0, 86_400, 1]);
  await submit({ act: "reset" });
  expect(await sandbox.store.run((state) => [state.clockOffsetS, state.order.length])).toEqual([0, 0]);
});

it("says what was wrong, and is deaf to other sites", async () => {
  const wrong = await submit({ act: "cancel", imp_uid: "imp_nobody" });
  const shown = await (await fetch(new URL(wrong.headers.get("location") ?? "", sandbox.url))).text();
  expect(shown).toContain('role="alert"');
  expect((await submit({ act: "reset" }, { origin: "https://elsewhere.example" })).status).toBe(403);
});
