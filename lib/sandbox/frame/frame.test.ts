import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox";
import { createMemoryStore } from "../store";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** Runs an SDK file as a browser would, as far as its first lines need one. */
function load(source: string, page: Record<string, unknown>): Record<string, unknown> {
  const window: Record<string, unknown> = { addEventListener: () => undefined, ...page };
  const document = { currentScript: { src: "https://shop.example/_sandbox/v1/iamport.js?x=1" }, scripts: [] };
  const run = new Function("window", "document", "navigator", source);
  run(window, document, { userAgent: "" });
  return window;
}

describe("SDK files", () => {
  it.each(["/js/iamport.payment-1.1.5.js", "/js/iamport.payment-1.2.0.js", "/v1/iamport.js"])(
    "%s",
    async (path) => {
      const answer = await fetch(sandbox.url + path);
      expect(answer.headers.get("content-type")).toContain("javascript");
      const source = await answer.text();
      const { IMP } = load(source, { jQuery: () => undefined });
      const members = ["init", "agency", "request_pay", "certification", "communicate", "close"];
      expect(Object.keys(Object(IMP))).toEqual(members);
      const defined = { request_pay: "already here" };
      expect(load(source, { IMP: defined }).IMP).toBe(defined);
      expect(source).not.toContain(sandbox.url);
    },
  );

  it("needs jQuery in 1.1.5 and not in v1", async () => {
    const old = await (await fetch(`${sandbox.url}/js/iamport.payment-1.1.5.js`)).text();
    expect(() => load(old, {})).toThrow("jQuery 1.0 or newer must be loaded before iamport.payment-1.1.5.js");
    const modern = await (await fetch(`${sandbox.url}/v1/iamport.js`)).text();
    expect(load(modern, {}).IMP).toBeDefined();
  });
});

describe("GET /users/pg/{code}", () => {
  it("is JSONP, for this merchant alone", async () => {
    const text = await (await fetch(`${sandbox.url}/users/pg/imp00000000?callback=cb_1`)).text();
    expect(text).toMatch(/^\/\*\*\/cb_1\(\{"code":0,"data":\[\{"pg_provider":"html5_inicis",/);
    expect(text).toContain('"type":"payment"');
    expect(await (await fetch(`${sandbox.url}/users/pg/imp999`)).json()).toMatchObject({
      code: -1,
      data: [],
    });
    expect((await fetch(`${sandbox.url}/users/pg/imp00000000?callback=alert(1)//`)).status).toBe(400);
  });
});

describe("GET /payments/ready/{code}", () => {
  it.each(["", "/kakaopay", "/html5_inicis/INIpayTest"])(
    "%j may stand in a frame and runs only its script",
    async (rest) => {
      const answer = await fetch(`${sandbox.url}/payments/ready/imp00000000${rest}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("x-frame-options")).toBeNull();
      const nonce = /script-src 'nonce-(\w+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
      const text = await answer.text();
      expect(text).toContain(`<script nonce="${nonce}">`);
      expect(text).toContain('"open":"/window/open"');
    },
  );

  it("cannot be broken out of by its address", async () => {
    const code = encodeURIComponent("</script><script>alert(1)</script>");
    const text = await (await fetch(`${sandbox.url}/payments/ready/${code}`)).text();
    expect(text).not.toContain("<script>alert");
  });
});

it("works below a path, and nowhere else", async () => {
  const config = { noticeUrl: "https://preview.example/api/payments/webhook", basePath: "/_sandbox" };
  const mounted = createSandbox({ config, store: createMemoryStore() });
  const ask = (path: string, init?: RequestInit) =>
    mounted.fetch(new Request(`https://preview.example${path}`, init));
  expect((await ask("/_sandbox/v1/iamport.js")).status).toBe(200);
  expect(await (await ask("/_sandbox/payments/ready/imp00000000")).text()).toContain(
    '"open":"/_sandbox/window/open"',
  );
  expect((await ask("/_sandbox")).headers.get("location")).toBe("/_sandbox/_sandbox/console");
  const made = await ask("/_sandbox/_sandbox/payments", {
    method: "POST",
    body: JSON.stringify({
      merchant_uid: "o",
      amount: 1,
      pay_method: "card",
      outcome: "paid",
      notify: "none",
    }),
  });
  expect(await made.json()).toMatchObject({
    receipt_url: expect.stringMatching(/^https:\/\/preview\.example\/_sandbox\/window\/receipt\/imp_/),
  });
  expect((await ask("/elsewhere")).status).toBe(404);
});
