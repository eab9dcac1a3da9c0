import { describe, expect, it } from "vitest";
import { LATIN_FONT_HASH } from "./latin-font";
import { pageHeaders, pageKindOf } from "./page-headers";
import { findRegistered, paymentScripts } from "./payment-scripts";
import { isSoftNavigation } from "./soft-navigation";

const LIVE = {
  APP_ENV: "live",
  APP_URL: "https://ongi.example",
  IAMPORT_SDK_URL: "https://cdn.iamport.kr/v1/iamport.js",
  IAMPORT_JQUERY_URL: "https://code.jquery.com/jquery-1.12.4.min.js",
} as const;
const SANDBOX = {
  ...LIVE,
  APP_ENV: "sandbox",
  APP_URL: "http://localhost:3000",
  IAMPORT_SDK_URL: "http://localhost:4010/v1/iamport.js",
} as const;
const OLD_SDK = "https://cdn.iamport.kr/js/iamport.payment-1.1.5.js";

type Setting = Parameters<typeof pageHeaders>[0];
const headersOf = (over: Partial<Setting> = {}) =>
  pageHeaders({ kind: "stored", env: LIVE, nonce: "n0nce", isDevelopment: false, ...over });

/** A policy as its directives. */
function policyOf(over: Partial<Setting>): Record<string, string> {
  const parts = headersOf(over)["content-security-policy"]?.split("; ") ?? [];
  return Object.fromEntries(parts.map((part) => [part.split(" ", 1)[0], part.slice(part.indexOf(" ") + 1)]));
}

it.each([
  ["/", "stored"],
  ["/products/celadon-teapot", "stored"],
  ["/cartoons", "stored"],
  ["/checkouts", "stored"],
  ["/search", "own"],
  ["/cart", "own"],
  ["/orders/find", "own"],
  ["/account", "sign-in"],
  ["/sign-in/link", "sign-in"],
  ["/admin", "own"],
  ["/checkout", "payment"],
  ["/checkout/01ABC", "payment"],
])("%s is %s", (path, kind) => {
  expect(pageKindOf(path)).toBe(kind);
});

describe("the policy", () => {
  it("of a page that is kept for everybody lets no foreign thing in, and no handler in a tag", () => {
    expect(policyOf({})).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self' 'unsafe-inline'",
      "script-src-attr": "'none'",
      "style-src": "'self' 'unsafe-inline'",
      "style-src-attr": "'none'",
      "connect-src": "'self'",
      "frame-src": "'self'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "base-uri": "'none'",
    });
  });

  it("of a page where one signs in lets its forms lead to the providers that are configured, and only there", () => {
    expect(policyOf({ kind: "sign-in" })["form-action"]).toBe("'self'");
    const env = { ...LIVE, AUTH_KAKAO_ID: "id", AUTH_KAKAO_SECRET: "secret" };
    expect(policyOf({ kind: "sign-in", env })["form-action"]).toBe("'self' https://kauth.kakao.com");
    expect(policyOf({ kind: "own", env })["form-action"]).toBe("'self'");
  });

  it("of a page of one's own takes inline scripts with the nonce alone", () => {
    expect(policyOf({ kind: "own" })["script-src"]).toBe(`'self' 'nonce-n0nce' ${LATIN_FONT_HASH}`);
  });

  it("where payments are made names the files of the configured SDK, and no other place for scripts", () => {
    expect(policyOf({ kind: "payment" })).toMatchObject({
      "script-src": `'self' 'nonce-n0nce' ${LATIN_FONT_HASH} https://cdn.iamport.kr/v1/iamport.js https://service.iamport.kr/`,
      "script-src-attr": "'none'",
      "frame-src": "'self' https:",
      "form-action": "'self' https:",
      "connect-src": "'self' https:",
    });
    const old = policyOf({ kind: "payment", env: { ...LIVE, IAMPORT_SDK_URL: OLD_SDK } });
    expect(old["script-src"]).toMatch(/ https:\/\/code\.jquery\.com\/jquery-1\.12\.4\.min\.js$/);
    expect(old["script-src"]).toContain(OLD_SDK);
  });

  it("lets a stand-in on plain http in where there is one, and nowhere else", () => {
    const stand = policyOf({ kind: "payment", env: SANDBOX });
    for (const name of ["frame-src", "form-action", "connect-src"]) {
      expect(stand[name]).toContain("http://localhost:4010");
    }
    const foreign = {
      ...LIVE,
      APP_ENV: "test",
      IAMPORT_SDK_URL: "http://cdn.example/v1/iamport.js",
    } as const;
    expect(policyOf({ kind: "payment", env: foreign })["frame-src"]).toBe("'self' https:");
  });

  it("asks for https where the shop is on it", () => {
    expect(policyOf({})).toHaveProperty("upgrade-insecure-requests");
    expect(policyOf({ env: SANDBOX })).not.toHaveProperty("upgrade-insecure-requests");
  });

  it("lets eval run in development alone", () => {
    for (const kind of ["stored", "own", "payment"] as const) {
      expect(policyOf({ kind })["script-src"]).not.toContain("eval");
      expect(policyOf({ kind, isDevelopment: true })["script-src"]).toContain("'unsafe-eval'");
    }
  });
});

it("popups keep their opener where payments are made, and https is kept to where the shop is on it", () => {
  expect(headersOf()["cross-origin-opener-policy"]).toBe("unsafe-none");
  expect(headersOf({ kind: "payment" })["cross-origin-opener-policy"]).toBe("unsafe-none");
  for (const kind of ["own", "sign-in", "inbox"] as const)
    expect(headersOf({ kind })["cross-origin-opener-policy"]).toBe("same-origin-allow-popups");
  expect(headersOf()["strict-transport-security"]).toBe("max-age=31536000");
  expect(headersOf({ env: SANDBOX })).not.toHaveProperty("strict-transport-security");
  expect(headersOf()["permissions-policy"]).toContain("payment=()");
  expect(headersOf({ kind: "payment" })["permissions-policy"]).not.toContain("payment=()");
});

describe("the register", () => {
  const register = paymentScripts({ ...LIVE, IAMPORT_SDK_URL: OLD_SDK }, "https://ongi.example");

  it.each([
    ["https://ongi.example/_next/static/chunks/a.js?dpl=1", "shop"],
    ["inline", "page data"],
    [LATIN_FONT_HASH, "typeface"],
    [`${OLD_SDK}?v=abc`, "Iamport SDK"],
    ["https://service.iamport.kr/users/pg/imp00000000?callback=x", "Iamport service"],
    ["https://code.jquery.com/jquery-1.12.4.min.js", "jQuery"],
  ])("knows %s as %s", (address, name) => {
    expect(findRegistered(register, address)?.name).toBe(name);
  });

  it.each([
    "https://ongi.example/planted.js",
    "https://ongi.example.evil.example/_next/static/a.js",
    "https://cdn.iamport.kr/js/iamport.payment-1.1.6.js",
    "https://code.jquery.com/jquery-3.0.0.min.js",
    "https://evil.example/?https://service.iamport.kr/",
    "data:text/javascript,1",
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  ])("knows nothing of %s", (address) => {
    expect(findRegistered(register, address)).toBeUndefined();
  });

  it("has no jQuery with the SDK that needs none, and says of each script what it is for", () => {
    expect(paymentScripts(LIVE, "https://ongi.example").map(({ name }) => name)).not.toContain("jQuery");
    for (const { what, why } of register) expect(Math.min(what.length, why.length)).toBeGreaterThan(20);
  });
});

it.each([
  ["the router's request", "GET", { "sec-fetch-dest": "empty", accept: "*/*" }, true],
  ["a document", "GET", { "sec-fetch-dest": "document", accept: "text/html" }, false],
  ["a server action", "POST", { "sec-fetch-dest": "empty" }, false],
  ["the router's request, of an older browser", "GET", { referer: "https://o.kr/cart", accept: "*/*" }, true],
  [
    "a document, of an older browser",
    "GET",
    { referer: "https://o.kr/cart", accept: "text/html,*/*" },
    false,
  ],
  ["no browser", "GET", { accept: "*/*" }, false],
])("%s: a soft navigation or not", (_name, method, given, expected) => {
  expect(isSoftNavigation({ method, headers: new Headers(given as Record<string, string>) })).toBe(expected);
});
