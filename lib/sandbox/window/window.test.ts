import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { messageIn, windowClient } from "../testing/window-client";

let sandbox: TestSandbox;
let client: ReturnType<typeof windowClient>;
beforeEach(async () => {
  sandbox = await startSandbox();
  client = windowClient(sandbox);
});
afterEach(() => sandbox.close());

describe("a window in the page", () => {
  it("shows who, what and how much, and that it is no real payment", async () => {
    const { window } = await client.open({ name: "<b>찻잔</b>" });
    const text = await (await fetch(sandbox.url + window)).text();
    for (const part of ["15,000원", "&lt;b&gt;찻잔", "실제로 결제되지 않아요", "승인", "Walk away"])
      expect(text).toContain(part);
    expect(await client.payments()).toMatchObject([{ status: "ready", channel: "pc", pay_method: "card" }]);
  });

  it("approves: full answer, webhook, and the same answer again", async () => {
    const next = await client.open({ custom_data: { cart: 7 }, buyer_name: "홍길동" });
    const rsp = await client.press(next, { act: "approve", method: "card" });
    const [payment] = await client.payments();
    expect(rsp).toMatchObject({
      request_id: "req_1",
      success: true,
      imp_uid: payment?.imp_uid,
      merchant_uid: "order_1",
      status: "paid",
      paid_amount: 15000,
      pay_method: "card",
      pg_type: "payment",
      custom_data: { cart: 7 },
      buyer_name: "홍길동",
      error_code: null,
    });
    expect(payment).toMatchObject({ status: "paid", custom_data: '{"cart":7}' });
    expect(await client.press(next, { act: "decline" })).toEqual(rsp);
    await sandbox.idle();
    expect(sandbox.heard).toHaveLength(1);
    expect((await client.payments())[0]?.status).toBe("paid");
  });

  it("approves once when the button is pressed twice at once", async () => {
    const next = await client.open({ confirm_url: `${sandbox.shopUrl}/confirm` });
    await Promise.all([client.press(next, { act: "approve" }), client.press(next, { act: "approve" })]);
    await sandbox.idle();
    expect(sandbox.heard.map((one) => one.path)).toEqual(["/confirm", "/webhook"]);
  });

  it.each([
    ["decline", { error_code: "F400", error_msg: "잔액이 부족합니다." }],
    ["cancel", { error_msg: "[결제포기] 사용자가 결제를 취소하셨습니다" }],
  ])("%s fails with an imp_uid and no webhook", async (name, expected) => {
    const rsp = await client.press(await client.open(), { act: name, reason: "balance" });
    const [payment] = await client.payments();
    expect(rsp).toMatchObject({ success: false, imp_uid: payment?.imp_uid, status: "failed", ...expected });
    expect(payment).toMatchObject({ status: "failed", fail_reason: expected.error_msg, paid_at: 0 });
    await sandbox.idle();
    expect(sandbox.heard).toEqual([]);
  });

  it("is walked away from: nothing is told or changed, and it can still be approved", async () => {
    const next = await client.open();
    const left = await client.act(next.window, { act: "leave" });
    expect(left.status).toBe(200);
    const text = await left.text();
    expect(text).toContain('parent.postMessage("{\\"action\\":\\"close\\"}"');
    expect(text).not.toContain("imp_uid");
    expect((await client.payments())[0]?.status).toBe("ready");
    expect((await client.press(next, { act: "approve" })).success).toBe(true);
  });

  it("ends once, also when two servers share its books", async () => {
    const next = await client.open();
    const config = { noticeUrl: `${sandbox.shopUrl}/webhook`, pgLatencyMs: 40 };
    const servers = [1, 2].map(() => createSandbox({ config, store: sandbox.store }));
    const answers = await Promise.all(
      servers.map((server, n) => {
        const body = new URLSearchParams({ act: n === 0 ? "approve" : "cancel" });
        return server.fetch(new Request(`${sandbox.url}${next.window}`, { method: "POST", body }));
      }),
    );
    const [first, second] = await Promise.all(answers.map(messageIn));
    expect(second?.data).toEqual(first?.data);
    await Promise.all(servers.map((server) => server.idle()));
    expect((await client.payments())[0]?.status).toBe("failed");
    expect(sandbox.heard).toEqual([]);
  });

  it("issues an account until the day asked for", async () => {
    const next = await client.open({ pay_method: "vbank", vbank_due: "2027-01-02 10:00:00" });
    const rsp = await client.press(next, { act: "issue", bank: "004", method: "vbank" });
    const due = Date.parse("2027-01-02T10:00:00+09:00") / 1000;
    expect(rsp).toMatchObject({ success: true, status: "ready", vbank_name: "국민은행", vbank_date: due });
    expect((await client.payments())[0]).toMatchObject({
      status: "ready",
      vbank_num: rsp.vbank_num,
      paid_at: 0,
    });
    await sandbox.idle();
    expect(sandbox.heard[0]?.body).toContain('"status":"ready"');
  });

  it.each([
    [{ pg: "kakaopay" }, ["point", "card"]],
    [{ pg: "html5_inicis" }, ["card", "trans", "vbank", "phone"]],
    [{ pay_method: "samsung" }, ["point", "card"]],
  ])("offers what the provider of %o has", async (param, methods) => {
    const { window } = await client.open(param);
    const text = await (await fetch(sandbox.url + window)).text();
    expect([...text.matchAll(/name="method"[^>]*value="(\w+)"/g)].map((one) => one[1])).toEqual(methods);
  });

  it("answers shortly and reports the money used, when asked by channelKey", async () => {
    const next = await client.open({ pg: undefined, channelKey: "channel-key-1", pay_method: "kakaopay" });
    const rsp = await client.press(next, { act: "approve", method: "point" });
    expect(Object.keys(rsp).toSorted()).toEqual(["imp_uid", "merchant_uid", "request_id"]);
    expect((await client.payments())[0]).toMatchObject({
      pg_provider: "kakaopay",
      pay_method: "point",
      apply_num: "",
    });
  });
});

it("takes no form from another site's page", async () => {
  const { window } = await client.open();
  const body = new URLSearchParams({ act: "approve" });
  const headers = { origin: sandbox.shopUrl };
  expect((await fetch(sandbox.url + window, { method: "POST", body, headers })).status).toBe(403);
  expect((await client.payments())[0]?.status).toBe("ready");
});
