import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { messageIn, windowClient } from "../testing/window-client";

let sandbox: TestSandbox;
let client: ReturnType<typeof windowClient>;
let confirmReply: { status: number; body?: string };
beforeEach(async () => {
  confirmReply = { status: 200 };
  sandbox = await startSandbox({}, (path) => (path.startsWith("/confirm") ? confirmReply : undefined));
  client = windowClient(sandbox);
});
afterEach(() => sandbox.close());

describe("confirm_url", () => {
  const confirm = () => client.open({ confirm_url: `${sandbox.shopUrl}/confirm` });

  it("is asked before the money moves", async () => {
    await client.press(await confirm(), { act: "approve" });
    const [asked] = sandbox.heard;
    const [payment] = await client.payments();
    expect(JSON.parse(asked?.body ?? "")).toEqual({
      imp_uid: payment?.imp_uid,
      merchant_uid: "order_1",
      amount: 15000,
    });
    expect(payment?.status).toBe("paid");
  });

  it("refuses with the shop's reason", async () => {
    confirmReply = { status: 409, body: '{"reason":"품절"}' };
    const rsp = await client.press(await confirm(), { act: "approve" });
    const text = "고객사 요청에 의해 결제를 중단합니다. (상세사유 : 품절)";
    expect(rsp).toMatchObject({ success: false, error_msg: text });
    expect((await client.payments())[0]).toMatchObject({ status: "failed", fail_reason: text, paid_at: 0 });
  });

  it.each([
    ["lost", "failed", 0],
    ["doubled", "paid", 2],
    ["reordered", "paid", 1],
    ["wrong_status", "failed", 1],
  ])("under %s ends %s after %d calls", async (kind, status, calls) => {
    await sandbox.control("POST", "/faults", { on: "confirm", kind });
    await client.press(await confirm(), { act: "approve" });
    expect((await client.payments())[0]?.status).toBe(status);
    expect(sandbox.heard.filter((one) => one.path === "/confirm")).toHaveLength(calls);
  });

  it("under error_though_paid takes the money that the shop refused", async () => {
    confirmReply = { status: 409 };
    await sandbox.control("POST", "/faults", { on: "confirm", kind: "error_though_paid" });
    expect((await client.press(await confirm(), { act: "approve" })).success).toBe(false);
    expect((await client.payments())[0]?.status).toBe("paid");
  });
});

describe("faults on the answer", () => {
  async function approveUnder(kind: string) {
    await sandbox.control("POST", "/faults", { on: "callback", kind, ms: 50 });
    const answer = await client.act((await client.open()).window, { act: "approve" });
    return { text: await answer.clone().text(), message: await messageIn(answer) };
  }

  it("lost: paid, and nobody is told by the browser", async () => {
    expect((await approveUnder("lost")).message).toBeNull();
    expect((await client.payments())[0]?.status).toBe("paid");
  });

  it("doubled, late, foreign, wrong and failing", async () => {
    expect((await approveUnder("doubled")).message?.times).toBe(2);
    await sandbox.control("POST", "/reset");
    expect((await approveUnder("late")).text).toContain(",50);");
    await sandbox.control("POST", "/reset");
    const other = await sandbox.pay({ merchant_uid: "other" });
    const foreign = await approveUnder("foreign");
    expect(foreign.message?.data.imp_uid).not.toBe((await client.payments())[0]?.imp_uid);
    expect(foreign.message?.data.imp_uid).toBe(other.imp_uid);
    await sandbox.control("POST", "/reset");
    expect((await approveUnder("wrong_status")).message?.data.success).toBe(false);
    await sandbox.control("POST", "/reset");
    const failing = await approveUnder("error_though_paid");
    expect(failing.message?.data).toMatchObject({ success: false, error_code: "F400" });
    expect((await client.payments())[0]?.status).toBe("paid");
  });

  it("reordered: the webhook is there before the browser's answer", async () => {
    await approveUnder("reordered");
    expect(sandbox.heard).toHaveLength(1);
  });

  it("redirect: lost, doubled, and an error though paid", async () => {
    const approveOnPhone = async (kind: string, order: string) => {
      await sandbox.control("POST", "/faults", { on: "redirect", kind });
      const { top } = await client.openOnPhone({ merchant_uid: order });
      return client.act(top?.path, { act: "approve" });
    };
    const lost = await approveOnPhone("lost", "o1");
    expect([lost.status, await lost.text()]).toEqual([200, expect.not.stringContaining("imp_uid")]);
    const twice = await (await approveOnPhone("doubled", "o2")).text();
    expect(twice).toContain('fetch(address,{mode:"no-cors"');
    const failing = await approveOnPhone("error_though_paid", "o3");
    expect(failing.headers.get("location")).toContain("imp_success=false&error_code=F400");
  });
});
