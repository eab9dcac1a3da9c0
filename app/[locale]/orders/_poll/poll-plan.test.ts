import { describe, expect, test } from "vitest";
import {
  CONFIRMING_PLAN,
  conclude,
  DEPOSIT_PLAN,
  nextDelay,
  type PolledOrder,
  readPolledOrder,
} from "./poll-plan";

const none = { decided: 0, hasProblem: false, expectsPayment: false };
const pending: PolledOrder = { status: "pending", payments: [], hasProblem: false };

describe("the schedule", () => {
  test.each([CONFIRMING_PLAN, DEPOSIT_PLAN])("backs off, never below a second, and stops", (plan) => {
    const delays = Array.from({ length: 20 }, (_, asked) => nextDelay(plan, asked, 0) ?? 0);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(1_000);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(nextDelay(plan, 3, plan.stopAfterMs)).toBeNull();
    expect(nextDelay(plan, 3, plan.stopAfterMs - 1)).not.toBeNull();
  });

  test("a whole wait for the gateway is a few dozen questions", () => {
    let [asked, elapsed] = [0, 0];
    for (let delay = nextDelay(CONFIRMING_PLAN, 0, 0); delay !== null; asked += 1) {
      elapsed += delay;
      delay = nextDelay(CONFIRMING_PLAN, asked + 1, elapsed);
    }
    expect(asked).toBeLessThan(30);
  });
});

describe("what an answer means", () => {
  test.each(["paid", "awaiting_deposit", "refunded", "expired", "cancelled"])(
    "%s is told by its page",
    (status) => {
      expect(conclude({ ...pending, status }, 1, none)).toBe("done");
    },
  );

  test("a window that was closed is unpaid, after a few answers and not before", () => {
    expect([1, 2, 3, 9].map((answers) => conclude(pending, answers, none))).toEqual([
      "wait",
      "wait",
      "unpaid",
      "unpaid",
    ]);
  });

  test("a ready payment without an account is no money", () => {
    const ready = { ...pending, payments: [{ status: "ready", decision: "none" }] };
    expect(conclude(ready, 3, none)).toBe("unpaid");
  });

  test("a paid one that is not decided yet is waited for", () => {
    expect(conclude({ ...pending, payments: [{ status: "paid", decision: "none" }] }, 9, none)).toBe("wait");
  });

  test.each(["failed", "refused"])("a %s payment is told by the order's page", (decision) => {
    expect(conclude({ ...pending, payments: [{ status: "paid", decision }] }, 1, none)).toBe("done");
  });

  test("so is a problem that a signed link may know of without its payments", () => {
    expect(conclude({ ...pending, hasProblem: true }, 1, none)).toBe("done");
  });
});

describe("after an earlier try that failed", () => {
  const failedBefore = { ...pending, payments: [{ status: "failed", decision: "failed" }], hasProblem: true };
  const before = { decided: 1, hasProblem: true, expectsPayment: false };

  test("its failure is no answer about this one", () => {
    expect([1, 3].map((answers) => conclude(failedBefore, answers, before))).toEqual(["wait", "unpaid"]);
  });

  test("a second failure is", () => {
    const twice = { ...failedBefore, payments: [...failedBefore.payments, ...failedBefore.payments] };
    expect(conclude(twice, 1, before)).toBe("done");
  });
});

describe("after a window that said it was done", () => {
  const expecting = { ...none, expectsPayment: true };

  test("nothing known is never called unpaid: the gateway may be down", () => {
    expect([1, 3, 50].map((answers) => conclude(pending, answers, expecting))).toEqual([
      "wait",
      "wait",
      "wait",
    ]);
  });

  test("a payment that the gateway calls open is", () => {
    const ready = { ...pending, payments: [{ status: "ready", decision: "none" }] };
    expect(conclude(ready, 3, expecting)).toBe("unpaid");
  });
});

describe("reading", () => {
  test("takes what it knows", () => {
    const json = {
      status: "pending",
      payments: [{ imp_uid: "x", status: "ready", decision: "none" }],
      last_problem: null,
    };
    expect(readPolledOrder(json)).toEqual({
      status: "pending",
      payments: [{ status: "ready", decision: "none" }],
      hasProblem: false,
    });
    expect(readPolledOrder({ status: "pending", last_problem: { kind: "failed" } })?.hasProblem).toBe(true);
  });

  test.each([null, "x", [], {}, { status: 404 }])("%j is no answer", (json) => {
    expect(readPolledOrder(json)).toBeNull();
  });
});
