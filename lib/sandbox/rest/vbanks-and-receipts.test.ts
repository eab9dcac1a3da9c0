import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const DUE = 1_900_000_000;
const account = (merchant_uid: string) => ({
  channel_key: "channel-key-1",
  merchant_uid,
  amount: 15000,
  vbank_code: "004",
  vbank_due: DUE,
  vbank_holder: "온기",
});

describe("virtual accounts", () => {
  it("issues one, tells the shop, allows a second while none is paid", async () => {
    const { response } = await sandbox.rest("POST", "/vbanks", account("v1"));
    expect(response).toMatchObject({
      status: "ready",
      pay_method: "vbank",
      channel: "api",
      vbank_code: "004",
      vbank_name: "국민은행",
      vbank_holder: "온기",
      vbank_date: DUE,
      paid_at: 0,
      apply_num: null,
    });
    await sandbox.idle();
    expect(JSON.parse(sandbox.heard.at(-1)?.body ?? "")).toMatchObject({
      imp_uid: response.imp_uid,
      status: "ready",
    });
    expect((await sandbox.rest("POST", "/vbanks", account("v1"))).code).toBe(0);
    await sandbox.control("POST", `/payments/${response.imp_uid}/deposit`, {});
    expect(await sandbox.rest("POST", "/vbanks", account("v1"))).toMatchObject({ status: 200, code: 1 });
  });

  it("closes an undeposited one without a webhook, and nothing else", async () => {
    const { imp_uid } = (await sandbox.rest("POST", "/vbanks", account("v2"))).response;
    await sandbox.idle();
    sandbox.heard.length = 0;
    const closed = await sandbox.rest("DELETE", `/vbanks/${imp_uid}`);
    expect(closed.response).toMatchObject({ status: "cancelled", paid_at: 0, cancel_amount: 0 });
    expect(closed.response.cancel_history.map((row) => row.amount)).toEqual([0]);
    expect((await sandbox.rest("DELETE", `/vbanks/${imp_uid}`)).status).toBe(400);
    expect((await sandbox.rest("DELETE", "/vbanks/imp_nobody")).status).toBe(404);
    const card = await sandbox.pay({ merchant_uid: "v3" });
    expect((await sandbox.rest("DELETE", `/vbanks/${card.imp_uid}`)).status).toBe(400);
    await sandbox.idle();
    expect(sandbox.heard).toEqual([]);
  });

  it("changes sum and date of an open one", async () => {
    const { imp_uid } = (await sandbox.rest("POST", "/vbanks", account("v4"))).response;
    const changed = await sandbox.rest("PUT", `/vbanks/${imp_uid}`, { amount: 14000, vbank_due: DUE + 1 });
    expect(changed.response).toMatchObject({ amount: 14000, vbank_date: DUE + 1 });
  });

  it("asks for what is missing, and never calls another shop", async () => {
    const { amount: _amount, ...incomplete } = account("v5");
    expect(await sandbox.rest("POST", "/vbanks", incomplete)).toMatchObject({ status: 400, code: -1 });
    const foreign = { ...account("v5"), notice_url: ["http://elsewhere.example/hook"] };
    expect((await sandbox.rest("POST", "/vbanks", foreign)).status).toBe(400);
  });

  it("names the holder of an account", async () => {
    const found = await sandbox.rest<{ bank_holder: string }>(
      "GET",
      "/vbanks/holder?bank_code=088&bank_num=110123456",
    );
    expect(found.response.bank_holder).not.toBe("");
    expect((await sandbox.rest("GET", "/vbanks/holder?bank_code=999&bank_num=110123456")).status).toBe(404);
  });
});

describe("cash receipts", () => {
  it("are issued once for a paid payment, read, cancelled and issued again", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: "r1", pay_method: "trans" });
    const path = `/receipts/${imp_uid}`;
    expect((await sandbox.rest("GET", path)).status).toBe(404);
    expect((await sandbox.rest("POST", path, {})).status).toBe(400);
    const issued = await sandbox.rest<{ amount: number }>("POST", path, { identifier: "01012345678" });
    expect(issued).toMatchObject({ code: 0, response: { amount: 15000, vat: 1364, cancelled_at: 0 } });
    expect((await sandbox.rest("GET", `/payments/${imp_uid}`)).response.cash_receipt_issued).toBe(true);
    expect((await sandbox.rest("POST", path, { identifier: "01012345678" })).status).toBe(400);
    expect(
      (await sandbox.rest<{ cancelled_at: number }>("DELETE", path)).response.cancelled_at,
    ).toBeGreaterThan(0);
    expect((await sandbox.rest("DELETE", path)).status).toBe(404);
    expect((await sandbox.rest("POST", path, { identifier: "01012345678" })).status).toBe(200);
  });

  it("are refused for what is not paid, or has a receipt of its own", async () => {
    const someone = { identifier: "01012345678" };
    const { imp_uid } = await sandbox.pay({ merchant_uid: "r2", outcome: "ready" });
    expect((await sandbox.rest("POST", `/receipts/${imp_uid}`, someone)).status).toBe(400);
    expect((await sandbox.rest("POST", "/receipts/imp_nobody", someone)).status).toBe(404);
    const card = await sandbox.pay({ merchant_uid: "r3" });
    expect((await sandbox.rest("POST", `/receipts/${card.imp_uid}`, someone)).status).toBe(501);
  });

  it("are for what is left when a part went back, and for whom they are asked for", async () => {
    const { imp_uid } = await sandbox.pay({ merchant_uid: "r4", pay_method: "trans" });
    await sandbox.control("POST", `/payments/${imp_uid}/cancel`, { amount: 4000 });
    const issue = (fields: Record<string, string>) =>
      sandbox.rest<{ amount: number; type: string }>("POST", `/receipts/${imp_uid}`, fields);
    expect((await issue({ identifier: "12" })).status).toBe(400);
    expect((await issue({ identifier: "01012345678", identifier_type: "business" })).status).toBe(400);
    expect((await issue({ identifier: "2208162517", identifier_type: "nothing" })).status).toBe(400);
    const company = { identifier: "2208162517", identifier_type: "business", type: "company" };
    expect(await issue(company)).toMatchObject({ response: { amount: 11000, type: "company" } });
    await sandbox.rest("DELETE", `/receipts/${imp_uid}`);
    const gone = await sandbox.rest<{ cancelled_at: number }>("GET", `/receipts/${imp_uid}`);
    expect(gone.response.cancelled_at).toBeGreaterThan(0);
  });
});
