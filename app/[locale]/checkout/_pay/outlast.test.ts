import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { outlast, tryNow } from "./outlast";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const isLost = (reply: string) => reply === "lost";

/** Answers `lost` so many times, then with `ok`. */
function serverAfter(losses: number) {
  const asked = { times: 0 };
  const ask = () => {
    asked.times += 1;
    return Promise.resolve(asked.times > losses ? "ok" : "lost");
  };
  return { asked, ask };
}

test("an answer at once asks once, and tells of no loss", async () => {
  const { asked, ask } = serverAfter(0);
  const onLost = vi.fn();
  expect(await outlast(ask, isLost, { onLost, isOver: () => false })).toBe("ok");
  expect([asked.times, onLost.mock.calls.length]).toEqual([1, 0]);
});

test("asks again, later each time, until there is an answer", async () => {
  const { asked, ask } = serverAfter(3);
  const onLost = vi.fn();
  const reply = outlast(ask, isLost, { onLost, isOver: () => false });
  await vi.advanceTimersByTimeAsync(999);
  expect(asked.times).toBe(1);
  await vi.advanceTimersByTimeAsync(1 + 2_000 + 4_000);
  expect(await reply).toBe("ok");
  expect(onLost).toHaveBeenCalledTimes(3);
});

test.each([
  ["the browser is online again", () => window.dispatchEvent(new Event("online"))],
  ["somebody does not want to wait", tryNow],
])("asks at once when %s", async (_, hurry) => {
  const { asked, ask } = serverAfter(1);
  const reply = outlast(ask, isLost, { onLost: () => undefined, isOver: () => false });
  await vi.advanceTimersByTimeAsync(10);
  hurry();
  expect(await reply).toBe("ok");
  expect(asked.times).toBe(2);
});

test("is given up when nobody waits any more", async () => {
  const { asked, ask } = serverAfter(99);
  let isOver = false;
  const reply = outlast(ask, isLost, { onLost: () => undefined, isOver: () => isOver });
  await vi.advanceTimersByTimeAsync(1_000);
  isOver = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await reply).toBe("lost");
  expect(asked.times).toBe(2);
});
