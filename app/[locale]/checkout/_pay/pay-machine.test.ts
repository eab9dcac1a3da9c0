import { describe, expect, test } from "vitest";
import { INITIAL_PAY, isLocked, nextPay, type Offer, type PayEvent, type PayState } from "./pay-machine";

const offer: Offer = {
  merchantUid: "A1",
  total: 37_000,
  expiresAt: null,
  pay: { amount: 37_000 },
  isReplayed: false,
};
const trouble = {
  code: "out_of_stock",
  detail: "no",
  variantId: "v1",
  available: 1,
  merchantUid: null,
  fields: [],
};
const started = (attempt = 1): PayEvent => ({ type: "started", attempt });
const offered = (hasGesture = true, attempt = 1): PayEvent => ({
  type: "offered",
  attempt,
  offer,
  hasGesture,
});
const settled = (kind: "go" | "unpaid", attempt = 1): PayEvent => ({
  type: "settled",
  attempt,
  settlement: kind === "go" ? { kind, next: "/orders/A1" } : { kind, reason: "declined" },
});
const run = (...events: PayEvent[]): PayState => events.reduce(nextPay, INITIAL_PAY);

test("card paid: the window opens with the click's gesture and leads away", () => {
  expect(run(started()).phase.name).toBe("preparing");
  expect(run(started(), offered()).phase.name).toBe("open");
  expect(run(started(), offered(), { type: "answered", attempt: 1 }).phase.name).toBe("settling");
  const done = run(started(), offered(), { type: "answered", attempt: 1 }, settled("go"));
  expect(done.phase).toEqual({ name: "leaving", next: "/orders/A1" });
});

test("a gesture that is gone asks for one more click, with the same order", () => {
  const armed = run(started(), offered(false));
  expect(armed.phase.name).toBe("armed");
  expect(nextPay(armed, { type: "opened" })).toMatchObject({ phase: { name: "open" }, offer });
});

test("an edit disarms: the next click asks the server anew", () => {
  const edited = nextPay(run(started(), offered(false)), { type: "edited" });
  expect(edited).toMatchObject({ phase: { name: "idle" }, offer });
  const open = run(started(), offered());
  expect(nextPay(open, { type: "edited" })).toBe(open);
});

test("an edit while the order is asked for gives that up: no window opens for what the form does not say any more", () => {
  const edited = nextPay(run(started()), { type: "edited" });
  expect(edited.phase.name).toBe("idle");
  expect(isLocked(edited)).toBe(false);
});

test("declined, then another method: the order stays", () => {
  const declined = run(started(), offered(), { type: "answered", attempt: 1 }, settled("unpaid"));
  expect(declined).toMatchObject({ phase: { name: "unpaid", reason: "declined" }, offer });
  expect(isLocked(declined)).toBe(false);
  expect(nextPay(declined, started(2))).toMatchObject({ phase: { name: "preparing" }, attempt: 2, offer });
});

describe("a lost connection", () => {
  const lost = (attempt = 1): PayEvent => ({ type: "lost", attempt });
  const answered: PayEvent = { type: "answered", attempt: 1 };

  test("while the order is asked for: it goes on, and a fresh click is asked for", () => {
    const waiting = run(started(), lost(), lost());
    expect(waiting.phase).toEqual({ name: "lost", hasAnswer: false });
    expect(nextPay(waiting, offered(false)).phase.name).toBe("armed");
  });

  test("an edit gives the waiting order up", () => {
    const idle = nextPay(run(started(), lost()), { type: "edited" });
    expect(idle.phase.name).toBe("idle");
    expect(nextPay(idle, lost())).toBe(idle);
  });

  test("after the window's answer: an edit changes nothing, and the outcome is told when it comes", () => {
    const waiting = run(started(), offered(), answered, lost());
    expect(waiting.phase).toEqual({ name: "lost", hasAnswer: true });
    expect(nextPay(waiting, { type: "edited" })).toBe(waiting);
    expect(nextPay(waiting, settled("go")).phase.name).toBe("leaving");
  });

  test("of an older try says nothing about the newer one", () => {
    const second = run(started(), offered(), started(2));
    expect(nextPay(second, lost(1))).toBe(second);
  });
});

describe("an order that is over", () => {
  const ended: PayEvent = { type: "ended", merchantUid: "A1" };

  test("leaves its window, and the next click makes another", () => {
    const over = nextPay(run(started(), offered()), ended);
    expect(over).toMatchObject({ phase: { name: "trouble", trouble: { code: "hold_over" } }, offer: null });
    expect(isLocked(over)).toBe(false);
  });

  test("takes nothing from a try that is under way", () => {
    const settling = run(started(), offered(), { type: "answered", attempt: 1 });
    expect(nextPay(settling, ended)).toBe(settling);
  });
});

describe("the lock", () => {
  test.each([
    ["preparing", run(started())],
    ["lost", run(started(), { type: "lost", attempt: 1 })],
    ["settling", run(started(), offered(), { type: "answered", attempt: 1 })],
    ["leaving", run(started(), offered(), settled("go"))],
  ])("holds while %s", (_, state) => {
    expect(isLocked(state)).toBe(true);
    expect(nextPay(state, started(2))).toBe(state);
  });

  test.each([
    ["idle", INITIAL_PAY],
    ["open: a window may be opened again", run(started(), offered())],
    ["armed: the method may be changed", run(started(), offered(false))],
    ["trouble", run(started(), { type: "refused", attempt: 1, trouble })],
  ])("is open while %s", (_, state) => {
    expect(isLocked(state)).toBe(false);
    expect(nextPay(state, started(2)).phase.name).toBe("preparing");
  });
});

describe("two windows of one order", () => {
  const second = run(started(), offered(), started(2), offered(true, 2));

  test("the older one's failure leaves the newer one open", () => {
    expect(nextPay(second, { type: "answered", attempt: 1 })).toBe(second);
    expect(nextPay(second, settled("unpaid", 1))).toBe(second);
  });

  test("the older one's payment ends it", () => {
    expect(nextPay(second, settled("go", 1)).phase.name).toBe("leaving");
  });

  test("news of the server for an older try is dropped", () => {
    expect(nextPay(second, { type: "refused", attempt: 1, trouble })).toBe(second);
    expect(nextPay(second, offered(true, 1))).toBe(second);
  });
});

test("trouble keeps an order that was made before", () => {
  const kept = run(started(), offered(), started(2), { type: "refused", attempt: 2, trouble });
  expect(kept).toMatchObject({ phase: { name: "trouble", trouble }, offer });
});

test("nothing comes back once the page is being left", () => {
  const leaving = run(started(), offered(), settled("go"));
  for (const event of [started(2), offered(true, 1), settled("unpaid"), { type: "opened" } as const]) {
    expect(nextPay(leaving, event)).toBe(leaving);
  }
});
