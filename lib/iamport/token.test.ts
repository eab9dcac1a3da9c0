import { beforeEach, describe, expect, it } from "vitest";
import { type IssuedToken, TokenCache } from "./token";

let nowMs: number;
let asked: number;
/** The gateway's next answers; the last one is repeated. */
let answers: (() => Promise<IssuedToken>)[];

const issued = (value: string, life = 1800, gatewayNow = 1_760_000_000): IssuedToken => ({
  value,
  now: gatewayNow,
  expiredAt: gatewayNow + life,
});
const gives =
  (...given: Parameters<typeof issued>) =>
  async () =>
    issued(...given);

function cache(): TokenCache {
  const next = () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer ? answer() : Promise.reject(new Error("No answer is left"));
  };
  return new TokenCache(next, () => nowMs);
}

beforeEach(() => {
  nowMs = 5_000;
  asked = 0;
  answers = [gives("first"), gives("second")];
});

describe("one request for any number of callers", () => {
  it("that come at once", async () => {
    const tokens = cache();
    const values = await Promise.all(Array.from({ length: 50 }, () => tokens.get()));
    expect(new Set(values)).toEqual(new Set(["first"]));
    expect(asked).toBe(1);
  });

  it("that come one after the other", async () => {
    const tokens = cache();
    expect([await tokens.get(), await tokens.get()]).toEqual(["first", "first"]);
    expect(asked).toBe(1);
  });

  it("that come when it runs out", async () => {
    const tokens = cache();
    await tokens.get();
    nowMs += 1800 * 1000;
    expect(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).toEqual([
      "second",
      "second",
      "second",
    ]);
    expect(asked).toBe(2);
  });
});

describe("the life of a token", () => {
  it("ends in its last minute, when the gateway lengthens it, and not before", async () => {
    const tokens = cache();
    await tokens.get();
    nowMs += (1800 - 61) * 1000;
    expect(await tokens.get()).toBe("first");
    nowMs += 59 * 1000;
    expect(await tokens.get()).toBe("second");
  });

  it.each([
    ["years ahead", 4_000_000_000],
    ["years behind", 1],
  ])("does not depend on whether the gateway's clock is %s", async (_name, gatewayNow) => {
    answers = [gives("first", 1800, gatewayNow), gives("second")];
    const tokens = cache();
    await tokens.get();
    nowMs += 1700 * 1000;
    expect(await tokens.get()).toBe("first");
    nowMs += 99 * 1000;
    expect(await tokens.get()).toBe("second");
  });

  it("counts from when it was asked for, not from when the answer came", async () => {
    answers = [
      async () => {
        nowMs += 30_000;
        return issued("first");
      },
      gives("second"),
    ];
    const tokens = cache();
    await tokens.get();
    nowMs = 5_000 + (1800 - 49) * 1000;
    expect(await tokens.get()).toBe("second");
  });

  it("is used by half when somebody else has had most of it", async () => {
    answers = [gives("first", 60), gives("second", 0), gives("third")];
    const tokens = cache();
    await tokens.get();
    nowMs += 29_000;
    expect(await tokens.get()).toBe("first");
    nowMs += 2_000;
    expect(await tokens.get()).toBe("second");
    // One that is over already serves its caller, and nobody after it.
    expect(await tokens.get()).toBe("third");
  });
});

describe("a token that the gateway turned down", () => {
  it("is asked for again", async () => {
    const tokens = cache();
    tokens.drop(await tokens.get());
    expect(await tokens.get()).toBe("second");
  });

  it("that somebody has renewed meanwhile stays", async () => {
    const tokens = cache();
    const old = await tokens.get();
    tokens.drop(old);
    await tokens.get();
    tokens.drop(old);
    expect(await tokens.get()).toBe("second");
    expect(asked).toBe(2);
  });
});

it("a failed request fails its callers, and the next one asks again", async () => {
  answers = [() => Promise.reject(new Error("down")), gives("second")];
  const tokens = cache();
  const results = await Promise.allSettled([tokens.get(), tokens.get()]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(asked).toBe(1);
  expect(await tokens.get()).toBe("second");
});
