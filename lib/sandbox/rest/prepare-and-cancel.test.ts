import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

let orders = 0;
function nextOrder(): string {
  orders += 1;
  return `order_${orders}`;
}
const cancel = (body: Record<string, unknown>) => sandbox.rest("POST", "/payments/cancel", body);

describe("prepare", () => {
  it("registers once, is changed by PUT alone, and is read back", async () => {
    const body = { merchant_uid: "prepared", amount: "15000" };
    expect((await sandbox.rest("POST", "/payments/prepare", body)).text).toBe(
      '{"code":0,"message":null,"response":{"amount":15000,"currency":null,"merchant_uid":"prepared"}}',
    );
    expect(await sandbox.rest("POST", "/payments/prepare", { ...body, amount: 1 })).toMatchObject({
      status: 200,
      code: 1,
      message: "결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).",
    });
    expect((await sandbox.rest("GET", "/payments/prepare/prepared")).response.amount).toBe(15000);
    await sandbox.rest("PUT", "/payments/prepare", { ...body, amount: 20000, currency: "KRW" });
    expect((await sandbox.rest("GET", "/payments/prepare/prepared")).response).toMatchObject({
      amount: 20000,
      currency: "KRW",
    });
  });

  it("knows nothing of what was never registered", async () => {
    const message = "사전등록된 결제정보가 존재하지 않습니다.";
    expect(await sandbox.rest("GET", "/payments/prepare/unknown")).toMatchObject({ status: 404, message });
    const put = await sandbox.rest("PUT", "/payments/prepare", { merchant_uid: "unknown", amount: 1 });
    expect(put).toMatchObject({ status: 404, message });
    expect((await sandbox.rest("POST", "/payments/prepare", { merchant_uid: "unknown" })).status).toBe(400);
  });
});

describe("cancel", () => {
  it("gives a part back, keeps the rest, and writes the row", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: nextOrder() });
    const { response } = await cancel({ imp_uid, amount: 5000, checksum: 15000, reason: "[rf_1] 파손" });
    expect(response).toMatchObject({ status: "cancelled", amount: 15000, cancel_amount: 5000 });
    expect(response.paid_at).toBeGreaterThan(0);
    expect(response.cancel_history).toHaveLength(1);
    expect(response.cancel_history[0]).toMatchObject({ amount: 5000, reason: "[rf_1] 파손" });
    expect(response.cancel_history[0]?.cancellation_id).toMatch(/^[0-9A-Z]{20}$/);
  });

  it("takes 0 for everything left", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: nextOrder() });
    await cancel({ imp_uid, amount: 4000 });
    const { response } = await cancel({ imp_uid, amount: 0 });
    expect(response).toMatchObject({ cancel_amount: 15000, status: "cancelled" });
    expect(response.cancel_history.map((row) => row.amount)).toEqual([4000, 11000]);
  });

  it("refuses with HTTP 200 and code 1", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: nextOrder() });
    const checksum = await cancel({ imp_uid, amount: 1000, checksum: 14999 });
    expect(checksum).toMatchObject({ status: 200, code: 1, response: null });
    expect(await cancel({ imp_uid, amount: 15001 })).toMatchObject({
      status: 200,
      code: 1,
      message: "결제취소에 실패하였습니다.(requested cancel amount is bigger than cancelable amount)",
    });
    expect((await sandbox.rest("GET", `/payments/${imp_uid}`)).response.cancel_amount).toBe(0);
    await cancel({ imp_uid });
    expect(await cancel({ imp_uid })).toMatchObject({
      status: 200,
      code: 1,
      message: "이미 전액취소된 주문입니다.",
    });
    expect(await cancel({ imp_uid: "imp_nobody" })).toMatchObject({
      status: 200,
      code: 1,
      message: "취소할 결제건이 존재하지 않습니다.",
    });
    expect(await cancel({ amount: 1 })).toMatchObject({ code: 1 });
  });

  it("finds the attempt that holds money by merchant_uid", async () => {
    const merchant_uid = nextOrder();
    const { imp_uid } = await sandbox.pay({ merchant_uid });
    await sandbox.pay({ merchant_uid, outcome: "failed" });
    expect((await cancel({ merchant_uid })).response.imp_uid).toBe(imp_uid);
  });

  it("needs the bank details for a deposited account, and refuses an undeposited one", async () => {
    const open = await sandbox.pay({ merchant_uid: nextOrder(), pay_method: "vbank", outcome: "ready" });
    expect(await cancel({ imp_uid: open.imp_uid })).toMatchObject({
      code: 1,
      message: "입금된 내역이 없습니다",
    });
    await sandbox.control("POST", `/payments/${open.imp_uid}/deposit`, {});
    expect(await cancel({ imp_uid: open.imp_uid })).toMatchObject({ status: 200, code: 1 });
    const account = { refund_holder: "홍길동", refund_bank: "088", refund_account: "110123456789" };
    expect((await cancel({ imp_uid: open.imp_uid, ...account })).response.status).toBe("cancelled");
  });

  it("tells the shop only when asked to", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: nextOrder(), notify: "json" });
    await sandbox.idle();
    sandbox.heard.length = 0;
    await cancel({ imp_uid, amount: 1000 });
    await sandbox.idle();
    expect(sandbox.heard).toEqual([]);
    const { response } = await cancel({ imp_uid, amount: 1000, enable_webhook: true });
    await sandbox.idle();
    const told = JSON.parse(sandbox.heard[0]?.body ?? "{}") as Record<string, string>;
    expect(told).toMatchObject({ imp_uid, status: "cancelled" });
    expect(told.cancellation_id).toBe(response.cancel_history[1]?.cancellation_id);
  });

  it("may report a part as paid, when configured so", async () => {
    const other = await startSandbox({ partialCancelStatus: "paid" });
    const { imp_uid } = await other.pay();
    const part = await other.rest("POST", "/payments/cancel", { imp_uid, amount: 1000 });
    expect(part.response).toMatchObject({ status: "paid", cancel_amount: 1000 });
    expect((await other.rest("POST", "/payments/cancel", { imp_uid })).response.status).toBe("cancelled");
    await other.close();
  });
});
