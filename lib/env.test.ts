import { describe, expect, it } from "vitest";
import { isModernSdk, parseEnv } from "./env";

const NEEDED = {
  APP_ENV: "test",
  APP_URL: "https://ongi.example",
  DATABASE_URL: "postgres://ongi:pw@localhost:5432/ongi",
  IAMPORT_MERCHANT_CODE: "imp00000000",
  IAMPORT_REST_KEY: "sandbox_key",
  IAMPORT_REST_SECRET: "sandbox_secret",
  AUTH_SECRET: "sixteen letters.",
  CRON_SECRET: "sixteen letters!",
};
const OLD_SDK = "https://cdn.iamport.kr/js/iamport.payment-1.1.5.js";

/** The one line that a wrong configuration is told in. */
function complaint(over: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...NEEDED, ...over });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("what need not be said", () => {
  it("has the contract's defaults", () => {
    expect(parseEnv(NEEDED)).toMatchObject({
      ...NEEDED,
      DATABASE_POOL: 10,
      DATABASE_PREPARE: true,
      IAMPORT_API_URL: "https://api.iamport.kr",
      IAMPORT_SDK_URL: "https://cdn.iamport.kr/v1/iamport.js",
      IAMPORT_JQUERY_URL: "https://code.jquery.com/jquery-1.12.4.min.js",
      IAMPORT_CONFIRM: false,
      IAMPORT_TIMEOUT_MS: 10_000,
      ORDER_HOLD_SECONDS: 1800,
      VBANK_DUE_SECONDS: 86_400,
      VBANK_GRACE_SECONDS: 86_400,
      TRUSTED_PROXY_HOPS: 0,
    });
  });

  it("offers every pay method by a test channel", () => {
    const { IAMPORT_CHANNELS } = parseEnv(NEEDED);
    expect(Object.keys(IAMPORT_CHANNELS).sort()).toEqual(
      ["card", "kakaopay", "naverpay", "phone", "tosspay", "trans", "vbank"].sort(),
    );
    expect(IAMPORT_CHANNELS.card).toEqual({ pg: "html5_inicis" });
  });

  it("is left out by an empty text as well, which deployments set for nothing", () => {
    const empty = { IAMPORT_API_URL: "", ORDER_HOLD_SECONDS: "", IAMPORT_CHANNELS: "", IAMPORT_CONFIRM: "" };
    expect(parseEnv({ ...NEEDED, ...empty })).toEqual(parseEnv(NEEDED));
  });

  it("and what is not ours does not disturb", () => {
    expect(parseEnv({ ...NEEDED, PATH: "/bin", OTHER: undefined })).toEqual(parseEnv(NEEDED));
  });
});

describe("a shop with the stand-in inside of itself", () => {
  const { DATABASE_URL, AUTH_SECRET, CRON_SECRET } = NEEDED;
  const preview = { APP_ENV: "sandbox", DATABASE_URL, AUTH_SECRET, CRON_SECRET };

  it("knows the stand-in's keys and where it is", () => {
    expect(parseEnv({ ...preview, APP_URL: "http://localhost:3000" })).toMatchObject({
      IAMPORT_MERCHANT_CODE: "imp00000000",
      IAMPORT_REST_KEY: "sandbox_key",
      IAMPORT_REST_SECRET: "sandbox_secret",
      IAMPORT_API_URL: "http://localhost:3000/_sandbox",
      IAMPORT_SDK_URL: "http://localhost:3000/_sandbox/v1/iamport.js",
    });
  });

  it("on a preview deployment knows its address, by its branch first", () => {
    const hosts = { VERCEL_URL: "ongi-abc.vercel.app", VERCEL_BRANCH_URL: "ongi-main.vercel.app" };
    expect(parseEnv({ ...preview, ...hosts }).APP_URL).toBe("https://ongi-main.vercel.app");
    expect(parseEnv({ ...preview, ...hosts, VERCEL_BRANCH_URL: "" }).APP_URL).toBe(
      "https://ongi-abc.vercel.app",
    );
    expect(parseEnv({ ...preview, ...hosts, APP_URL: "https://o.kr" }).APP_URL).toBe("https://o.kr");
  });

  it("takes a stand-in elsewhere when it is told of one", () => {
    const given = {
      APP_URL: "http://localhost:3000",
      IAMPORT_API_URL: "http://localhost:4010",
      IAMPORT_REST_KEY: "k",
    };
    const { IAMPORT_API_URL, IAMPORT_REST_KEY } = parseEnv({ ...preview, ...given });
    expect([IAMPORT_API_URL, IAMPORT_REST_KEY]).toEqual(["http://localhost:4010", "k"]);
  });

  it.each(["test", "live"])("is no %s shop, which has to say all of it", (APP_ENV) => {
    expect(() => parseEnv({ ...preview, APP_ENV, VERCEL_URL: "ongi-abc.vercel.app" })).toThrow(
      /APP_URL: .*IAMPORT_MERCHANT_CODE: .*IAMPORT_REST_KEY: .*IAMPORT_REST_SECRET: /,
    );
  });
});

describe("what is said", () => {
  it("is read as what it is", () => {
    const said = {
      ORDER_HOLD_SECONDS: "60",
      IAMPORT_CONFIRM: "on",
      TRUSTED_PROXY_HOPS: "2",
      IAMPORT_CHANNELS: '{"card":{"channelKey":"channel-key-1"}}',
    };
    expect(parseEnv({ ...NEEDED, ...said })).toMatchObject({
      ORDER_HOLD_SECONDS: 60,
      IAMPORT_CONFIRM: true,
      TRUSTED_PROXY_HOPS: 2,
      IAMPORT_CHANNELS: { card: { channelKey: "channel-key-1" } },
    });
  });

  it("may be live on https, and on this machine for tests", () => {
    // Without the particulars that the law wants of a shop which takes real money (env/merchant.test.ts).
    const live = { APP_ENV: "live", IAMPORT_API_URL: "http://localhost:4010" };
    expect(complaint({ ...live, APP_URL: "https://ongi.example" })).toBe("");
    for (const APP_URL of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) {
      expect(complaint({ ...live, APP_URL })).toBe("");
    }
    expect(complaint({ APP_ENV: "test", APP_URL: "http://ongi.example" })).toBe("");
  });
});

describe("what is wrong stops the start", () => {
  it.each(Object.keys(NEEDED))("without %s, absent or empty", (name) => {
    for (const value of [undefined, ""])
      expect(complaint({ [name]: value })).toMatch(`Configuration: ${name}: `);
  });

  it.each([
    ["APP_ENV", "production"],
    ["APP_URL", "ongi.example.secret"],
    ["APP_URL", "localhost:3000"],
    ["APP_URL", "ftp://ongi.example/secret"],
    ["DATABASE_URL", "mysql://root:secret@db/ongi"],
    ["DATABASE_POOL", "0"],
    ["DATABASE_POOL", "many-secret"],
    ["DATABASE_PREPARE", "yes-secret"],
    ["IAMPORT_MERCHANT_CODE", "merchant-secret"],
    ["IAMPORT_API_URL", "api-secret"],
    ["IAMPORT_CONFIRM", "true-secret"],
    ["IAMPORT_TIMEOUT_MS", "99"],
    ["IAMPORT_TIMEOUT_MS", "60001"],
    ["ORDER_HOLD_SECONDS", "0"],
    ["ORDER_HOLD_SECONDS", "-5"],
    ["ORDER_HOLD_SECONDS", "1.5"],
    ["VBANK_DUE_SECONDS", "soon-secret"],
    ["AUTH_SECRET", "short-secret"],
    ["CRON_SECRET", "short-secret"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["IAMPORT_CHANNELS", "{card:secret}"],
    ["IAMPORT_CHANNELS", "{}"],
    ["IAMPORT_CHANNELS", '"secret"'],
    ["IAMPORT_CHANNELS", '{"card":{}}'],
    ["IAMPORT_CHANNELS", '{"card":{"pg":"secret","channelKey":"secret"}}'],
    ["IAMPORT_CHANNELS", '{"card":{"pg":""}}'],
  ])("with %s=%s, in one line that names it and not its value", (name, value) => {
    const line = complaint({ [name]: value });
    expect(line).toMatch(new RegExp(`^Configuration: ${name}[.:]`));
    expect(line).not.toContain("\n");
    expect(line).not.toContain("secret");
    expect(line.match(/[A-Z]+_[A-Z_]+(?=[.:])/g)).toEqual([name]);
  });

  it("names all that is wrong at once", () => {
    const line = complaint({ APP_ENV: undefined, AUTH_SECRET: "short", DATABASE_URL: "none" });
    for (const name of ["APP_ENV", "AUTH_SECRET", "DATABASE_URL"]) expect(line).toContain(`${name}: `);
    expect(line).not.toContain("\n");
  });

  it("with a live shop that is not on https", () => {
    expect(complaint({ APP_ENV: "live", APP_URL: "http://ongi.example" })).toMatch("APP_URL: ");
    expect(complaint({ APP_ENV: "live", APP_URL: "http://localhost.evil.example" })).toMatch("APP_URL: ");
  });

  it("with a channelKey for an SDK file that does not know it", () => {
    const IAMPORT_CHANNELS = '{"card":{"pg":"html5_inicis"},"kakaopay":{"channelKey":"channel-key-1"}}';
    const line = complaint({ IAMPORT_CHANNELS, IAMPORT_SDK_URL: OLD_SDK });
    expect(line).toMatch(/^Configuration: IAMPORT_CHANNELS: .*channelKey/);
    expect(line).not.toContain("channel-key-1");
    expect(complaint({ IAMPORT_CHANNELS })).toBe("");
    expect(complaint({ IAMPORT_SDK_URL: OLD_SDK })).toBe("");
  });
});

it.each([
  ["https://cdn.iamport.kr/v1/iamport.js", true],
  [OLD_SDK, false],
  ["https://cdn.iamport.kr/js/iamport.payment-1.2.0.js", false],
  ["http://localhost:4010/js/iamport.payment-1.1.8.js?v=1", false],
  ["http://localhost:4010/v1/iamport.js?like=iamport.payment-1.1.5.js", true],
])("%s is of the newer family: %s", (address, modern) => {
  expect(isModernSdk(address)).toBe(modern);
});

it.each(["localhost:3000", "ftp://ongi.example", "nonsense"])(
  "a sandbox with the address %s names APP_URL, and nothing that nobody set",
  (address) => {
    const said = complaint({ APP_ENV: "sandbox", APP_URL: address });
    expect(said).toContain("APP_URL");
    expect(said).not.toMatch(/IAMPORT_(API|SDK)_URL/);
  },
);
