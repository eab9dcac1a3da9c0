import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { type Next, windowClient } from "../testing/window-client";

let sandbox: TestSandbox;
let client: ReturnType<typeof windowClient>;
beforeEach(async () => {
  sandbox = await startSandbox();
  client = windowClient(sandbox);
});
afterEach(() => sandbox.close());

describe("refused before it opens", () => {
  const UNPAID = { success: false, imp_uid: null };

  it.each([
    [{ merchant_uid: 5 }],
    [{ amount: "15000" }],
    [{ amount: 0 }],
    [{ merchant_uid: "x".repeat(41) }],
    [{ vbank_due: "soon" }],
  ])("%o", async (param) => {
    const { done } = await client.open(param);
    expect(done).toMatchObject({ ...UNPAID, request_id: "req_1" });
    expect(done?.error_msg).not.toBe("");
    expect(await client.payments()).toEqual([]);
  });

  it("a paid order number, with F1002", async () => {
    await sandbox.pay();
    const f1002 = { error_code: "F1002", error_msg: "이미 결제가 이루어진 거래건입니다." };
    expect((await client.open()).done).toMatchObject({ ...UNPAID, ...f1002 });
  });

  it("another amount or currency than registered, but not the right one", async () => {
    await sandbox.rest("POST", "/payments/prepare", {
      merchant_uid: "order_1",
      amount: 15000,
      currency: "KRW",
    });
    expect((await client.open({ amount: 100 })).done).toMatchObject(UNPAID);
    expect((await client.open({ currency: "USD" })).done).toMatchObject(UNPAID);
    expect((await client.open()).window).toMatch(/^\/window\//);
  });

  it.each(["notice_url", "confirm_url", "m_redirect_url"])("%s of another shop, in words", async (name) => {
    const { window } = await client.open({ [name]: "https://elsewhere.example/x" });
    const text = await (await fetch(sandbox.url + window)).text();
    expect(text).toContain(sandbox.shopUrl);
    expect(text).toContain("notice_url");
    expect(await client.payments()).toEqual([]);
  });
});

describe("a window over the whole page", () => {
  async function back(next: Next, fields: Record<string, string>): Promise<URL> {
    const answer = await client.act(next.top?.path, fields);
    expect(answer.status).toBe(303);
    return new URL(answer.headers.get("location") ?? "");
  }

  it("goes back with the shop's own parameters kept", async () => {
    const to = await back(await client.openOnPhone(), { act: "approve" });
    const [payment] = await client.payments();
    expect(to.search).toBe(`?t=a%20b&imp_uid=${payment?.imp_uid}&merchant_uid=order_1&imp_success=true`);
    expect(payment?.channel).toBe("mobile");
  });

  it("goes back with the error", async () => {
    const { searchParams } = await back(await client.openOnPhone(), { act: "cancel" });
    expect(searchParams.get("imp_success")).toBe("false");
    expect(searchParams.get("error_msg")).toContain("[결제포기]");
  });

  it("has no imp_success for newer modules", async () => {
    const { searchParams } = await back(await client.openOnPhone({ channelKey: "k", pg: undefined }), {
      act: "approve",
    });
    expect([...searchParams.keys()]).toEqual(["t", "imp_uid", "merchant_uid"]);
  });

  it("is refused by redirect without a callback, by callback with one", async () => {
    await sandbox.pay();
    expect((await client.openOnPhone()).done).toMatchObject({ error_code: "F1002" });
    const { top } = await client.openOnPhone({ request_id: undefined });
    const answer = await fetch(`${sandbox.url}${top?.path}?${new URLSearchParams(top?.param)}`, {
      redirect: "manual",
    });
    expect(answer.headers.get("location")).toMatch(
      new RegExp(`^${sandbox.shopUrl}/return\\?t=a%20b&error_code=F1002`),
    );
    const elsewhere = await fetch(`${sandbox.url}/window/return?to=https://elsewhere.example/`, {
      redirect: "manual",
    });
    expect(elsewhere.status).toBe(400);
  });

  it("stays in the frame where the provider does, and needs an address otherwise", async () => {
    expect((await client.openOnPhone({ pg: "danal_tpay" })).window).toBeDefined();
    expect((await client.openOnPhone({ m_redirect_url: undefined })).window).toContain(
      "/problem/no_redirect_url",
    );
  });
});
