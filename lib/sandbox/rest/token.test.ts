import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

type Token = { access_token: string; now: number; expired_at: number };
const CREDENTIALS = { imp_key: "sandbox_key", imp_secret: "sandbox_secret" };

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function askToken(): Promise<Token> {
  const answer = await sandbox.send("POST", "/users/getToken", CREDENTIALS);
  return ((await answer.json()) as { response: Token }).response;
}

const advance = (seconds: number) => sandbox.control("POST", "/clock", { advance_s: seconds });

describe("POST /users/getToken", () => {
  it("gives 30 minutes, and the same token and expiry while it lives", async () => {
    const first = await askToken();
    await advance(1000);
    const second = await askToken();
    expect(first.access_token).toMatch(/^[0-9a-f]{40}$/);
    expect(first.expired_at - first.now).toBe(1800);
    expect([second.access_token, second.expired_at]).toEqual([first.access_token, first.expired_at]);
  });

  it("lives 5 minutes longer when asked for in its last minute", async () => {
    const first = await askToken();
    await advance(1750);
    const second = await askToken();
    expect(second.access_token).toBe(first.access_token);
    expect(second.expired_at).toBe(first.expired_at + 300);
  });

  it("is another one after the end, and the old one is refused", async () => {
    const first = await askToken();
    await advance(1801);
    const path = "/payments/status/all";
    const stale = await sandbox.send("GET", path, undefined, { authorization: first.access_token });
    expect(stale.status).toBe(401);
    expect(await stale.json()).toEqual({ code: -1, message: "Unauthorized", response: null });
    const second = await askToken();
    expect(second.access_token).not.toBe(first.access_token);
    expect((await sandbox.send("GET", path, undefined, { authorization: second.access_token })).status).toBe(
      200,
    );
  });

  it("says what is wrong", async () => {
    const missing = await sandbox.send("POST", "/users/getToken", { imp_key: "sandbox_key" });
    expect(missing.status).toBe(400);
    expect(await missing.json()).toMatchObject({
      code: -1,
      message: "imp_key, imp_secret 파라메터가 누락되었습니다.",
    });
    const wrong = await sandbox.send("POST", "/users/getToken", { ...CREDENTIALS, imp_secret: "x" });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ code: -1, response: null });
  });

  it("reads forms too", async () => {
    const answer = await fetch(`${sandbox.url}/users/getToken`, {
      method: "POST",
      body: new URLSearchParams(CREDENTIALS),
    });
    expect(answer.status).toBe(200);
  });
});

describe("the token in a call", () => {
  it.each([
    ["bare", (token: string) => ({ authorization: token }), 200],
    ["Bearer", (token: string) => ({ authorization: `Bearer ${token}` }), 200],
    ["legacy header", (token: string) => ({ "x-imptokenheader": token }), 200],
    ["none", () => ({}), 401],
    ["a wrong one", () => ({ authorization: "f".repeat(40) }), 401],
  ])("%s", async (_name, headers, status) => {
    const { access_token } = await askToken();
    const answer = await sandbox.send("GET", "/payments/status/all", undefined, headers(access_token));
    expect(answer.status).toBe(status);
  });
});
