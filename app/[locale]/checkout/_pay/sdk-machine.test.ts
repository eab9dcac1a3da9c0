import { describe, expect, test } from "vitest";
import { INITIAL_SDK, nextSdk, type SdkEvent, type SdkState, scriptAddress } from "./sdk-machine";

const mounted = { type: "mounted", present: false, needsJquery: false, bust: "m" } as const;
const run = (events: SdkEvent[], from: SdkState = INITIAL_SDK) => events.reduce(nextSdk, from);

describe("the modern file", () => {
  test("is ready when it defined IMP", () => {
    const state = run([mounted, { type: "script_loaded", attempt: 0, defined: true }]);
    expect(state).toMatchObject({ status: "ready", attempt: 0, hasJquery: true });
  });

  test("that loads but defines nothing is broken", () => {
    expect(run([mounted, { type: "script_loaded", attempt: 0, defined: false }]).status).toBe("failed");
  });

  test.each(["script_failed", "timed_out"] as const)("%s fails, a retry has a new address", (type) => {
    const failed = run([mounted, { type, attempt: 0 }]);
    expect(failed.status).toBe("failed");
    const again = nextSdk(failed, { type: "retried", bust: "x1" });
    expect(again).toMatchObject({ status: "loading", attempt: 1, bust: "x1" });
    expect(scriptAddress("https://cdn.iamport.kr/v1/iamport.js", again.bust)).toBe(
      "https://cdn.iamport.kr/v1/iamport.js?retry=x1",
    );
  });

  test("that comes after the time-out is still taken", () => {
    const late = run([
      mounted,
      { type: "timed_out", attempt: 0 },
      { type: "retried", bust: "x" },
      { type: "script_loaded", attempt: 0, defined: true },
    ]);
    expect(late.status).toBe("ready");
  });

  test("news of an old try does not end the new one", () => {
    const second = run([mounted, { type: "timed_out", attempt: 0 }, { type: "retried", bust: "x" }]);
    for (const type of ["script_failed", "timed_out"] as const) {
      expect(nextSdk(second, { type, attempt: 0 })).toBe(second);
    }
    expect(nextSdk(second, { type: "script_loaded", attempt: 0, defined: false })).toBe(second);
  });
});

describe("coming back to the page", () => {
  test("with IMP there is ready at once", () => {
    expect(nextSdk(INITIAL_SDK, { ...mounted, present: true }).status).toBe("ready");
  });

  test("after a failure tries anew, once for React's two effects", () => {
    const failed = run([mounted, { type: "script_failed", attempt: 0 }]);
    const once = nextSdk(failed, mounted);
    expect(once).toMatchObject({ status: "loading", attempt: 1, bust: "m" });
    expect(nextSdk(once, mounted)).toBe(once);
  });

  test("nothing undoes ready", () => {
    const ready = nextSdk(INITIAL_SDK, { ...mounted, present: true });
    const events: SdkEvent[] = [
      mounted,
      { type: "timed_out", attempt: 0 },
      { type: "script_failed", attempt: 0 },
      { type: "retried", bust: "x" },
    ];
    expect(run(events, ready)).toBe(ready);
  });
});

describe("a 1.x file", () => {
  const old = { ...mounted, needsJquery: true };

  test("waits for jQuery", () => {
    const waiting = nextSdk(INITIAL_SDK, old);
    expect(waiting).toMatchObject({ status: "loading", hasJquery: false });
    expect(nextSdk(waiting, { type: "jquery_loaded", attempt: 0, defined: true }).hasJquery).toBe(true);
  });

  test("fails with a broken jQuery, and asks for it again", () => {
    const failed = run([old, { type: "jquery_loaded", attempt: 0, defined: false }]);
    expect(failed).toMatchObject({ status: "failed", hasJquery: false });
    expect(nextSdk(failed, { type: "retried", bust: "x" })).toMatchObject({ hasJquery: false, attempt: 1 });
  });

  test("keeps a jQuery that came when its own file fails", () => {
    const failed = run([
      old,
      { type: "jquery_loaded", attempt: 0, defined: true },
      { type: "script_failed", attempt: 0 },
      { type: "retried", bust: "x" },
    ]);
    expect(failed).toMatchObject({ status: "loading", hasJquery: true, attempt: 1 });
  });
});

test("the first try's address is untouched", () => {
  expect(scriptAddress("http://localhost:4010/v1/iamport.js?a=1", "")).toBe(
    "http://localhost:4010/v1/iamport.js?a=1",
  );
});
