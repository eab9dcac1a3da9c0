import { beforeEach, describe, expect, it, vi } from "vitest";

const SECRET = "a secret for tests alone";
const VARIABLES = {
  APP_ENV: "sandbox",
  APP_URL: "http://localhost:3000",
  DATABASE_URL: "postgres://localhost/none",
  IAMPORT_MERCHANT_CODE: "imp00000000",
  IAMPORT_REST_KEY: "sandbox_key",
  IAMPORT_REST_SECRET: "sandbox_secret",
  AUTH_SECRET: SECRET,
  CRON_SECRET: "another secret for tests",
};

/** The module as a process with this secret has it: the configuration is read once a process. */
async function withSecret(secret: string) {
  for (const [name, value] of Object.entries({ ...VARIABLES, AUTH_SECRET: secret })) vi.stubEnv(name, value);
  vi.resetModules();
  return import("./signing");
}

let signing: Awaited<ReturnType<typeof withSecret>>;
beforeEach(async () => {
  signing = await withSecret(SECRET);
});

describe("a signed value", () => {
  it.each(["guest-1", "a.b.c", "한글", "x".repeat(500)])("%s comes back as it was", (value) => {
    expect(signing.unsign("guest", signing.sign("guest", value))).toBe(value);
  });

  it("is nothing with one character changed, added or left out, wherever", () => {
    const signed = signing.sign("guest", "guest-1");
    for (let at = 0; at < signed.length; at += 1) {
      const other = signed[at] === "A" ? "B" : "A";
      const [head, tail] = [signed.slice(0, at), signed.slice(at + 1)];
      expect(signing.unsign("guest", head + other + tail)).toBeNull();
      expect(signing.unsign("guest", head + tail)).toBeNull();
      expect(signing.unsign("guest", head + other + signed.slice(at))).toBeNull();
    }
  });

  it("proves nothing for another purpose", () => {
    expect(signing.unsign("found-orders", signing.sign("guest", "guest-1"))).toBeNull();
    expect(signing.signatureOf("guest", "x")).not.toBe(signing.signatureOf("guest-of-key", "x"));
  });

  it("proves nothing to a shop with another secret", async () => {
    const signed = signing.sign("guest", "guest-1");
    const other = await withSecret("a secret of another shop");
    expect(other.unsign("guest", signed)).toBeNull();
    expect((await withSecret(SECRET)).unsign("guest", signed)).toBe("guest-1");
  });

  it.each([undefined, "", ".", "guest-1", "guest-1.", ".abc"])("is none in %j", (text) => {
    expect(signing.unsign("guest", text)).toBeNull();
  });

  it("is none without a value, even when its signature is right", () => {
    expect(signing.unsign("guest", signing.sign("guest", ""))).toBeNull();
  });
});

describe("isSame", () => {
  it.each([
    ["abc", "abc", true],
    ["", "", true],
    ["abc", "abd", false],
    ["abc", "ab", false],
    ["é", "e", false],
  ])("%j and %j: %s", (left, right, same) => {
    expect(signing.isSame(left, right)).toBe(same);
  });
});

describe("the link to an order", () => {
  const ORDER = "01HZY0000000000000000000AB";
  const NOW = Date.UTC(2026, 2, 1);
  const DAY = 24 * 60 * 60 * 1000;

  it("opens its order for 24 hours and not a second longer", () => {
    const token = signing.signOrderLink(ORDER, NOW);
    expect(signing.isOrderLink(ORDER, token, NOW)).toBe(true);
    expect(signing.isOrderLink(ORDER, token, NOW + DAY - 1)).toBe(true);
    expect(signing.isOrderLink(ORDER, token, NOW + DAY)).toBe(false);
  });

  it("opens no other order, and not for longer than it says", () => {
    const token = signing.signOrderLink(ORDER, NOW);
    const [until = "", signature = ""] = token.split(".");
    expect(signing.isOrderLink("01HZY0000000000000000000AC", token, NOW)).toBe(false);
    expect(signing.isOrderLink(ORDER, `${Number(until) + 1}.${signature}`, NOW)).toBe(false);
    expect(signing.isOrderLink(ORDER, `0${token}`, NOW)).toBe(false);
  });

  it.each([null, undefined, "", ".", "1.2.3", "abc.def", "-1.x", "1e9.x", "9999999999999.x"])(
    "is none in %j",
    (token) => {
      expect(signing.isOrderLink(ORDER, token, NOW)).toBe(false);
    },
  );

  it("bears nothing after it", () => {
    const token = signing.signOrderLink(ORDER, NOW);
    expect(signing.isOrderLink(ORDER, `${token}.x`, NOW)).toBe(false);
    expect(signing.isOrderLink(ORDER, `${token}x`, NOW)).toBe(false);
  });
});

describe("an order number", () => {
  it("has 26 letters and digits, as the gateway and our table take them", () => {
    expect(signing.newOrderNumber()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it("sorts by its millisecond", () => {
    const times = [0, 1, 31, 32, 33, 1_760_000_000_000, 1_760_000_000_001, Date.now(), 2 ** 47];
    const numbers = times.map((time) => signing.newOrderNumber(time));
    expect(numbers.toSorted()).toEqual(numbers);
  });

  it("cannot be guessed from another of the same millisecond", () => {
    const numbers = Array.from({ length: 1_000 }, () => signing.newOrderNumber(1_760_000_000_000));
    expect(new Set(numbers).size).toBe(1_000);
    const ends = numbers.map((number) => number.slice(10));
    // Every place takes every one of the 32 characters.
    for (let at = 0; at < 16; at += 1) expect(new Set(ends.map((end) => end[at])).size).toBe(32);
  });
});
