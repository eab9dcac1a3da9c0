import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { anyone, createAction, type Guard } from "./create-action";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request.headers) }));

const counted = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http/rate-limit", () => ({ countCall: counted }));

beforeEach(() => {
  counted.mockReset();
  request.headers = new Headers({ "next-action": "1" });
});

const schema = z.object({ count: z.coerce.number().int().min(1) });
const form = (count: string) => {
  const data = new FormData();
  data.set("count", count);
  return data;
};

const double = createAction({
  who: anyone,
  schema,
  run: ({ count }) => Promise.resolve(count * 2),
});

test("gives the value back", async () => {
  expect(await double(null, form("4"))).toEqual({ ok: true, value: 8 });
});

test("names the field that cannot be read", async () => {
  expect(await double(null, form("none"))).toEqual({
    ok: false,
    code: "invalid_request",
    errors: [{ path: "count", code: "invalid_type" }],
  });
});

test("gives back what was sent to a page that is drawn anew, for its own script does not have it", async () => {
  request.headers = new Headers();
  expect(await double(null, form("none"))).toMatchObject({ ok: false, typed: { count: "none" } });
});

test("asks who is there before it reads anything", async () => {
  const nobody: Guard<never> = () => Promise.reject(new AppError("unauthorized"));
  const closed = createAction({ who: nobody, schema, run: () => Promise.resolve("never") });
  expect(await closed(null, form("none"))).toEqual({ ok: false, code: "unauthorized", errors: [] });
});

test("a fault is not turned into a value: neither an error nor a redirect", async () => {
  const faulty = createAction({ who: anyone, schema, run: () => Promise.reject(new Error("NEXT_REDIRECT")) });
  await expect(faulty(null, form("1"))).rejects.toThrow("NEXT_REDIRECT");
});

test("a form that cannot be read is not counted: it has tried nothing", async () => {
  const limited = createAction({ who: anyone, limit: "look_up", schema, run: () => Promise.resolve("done") });
  await limited(null, form(""));
  expect(counted).not.toHaveBeenCalled();
  await limited(null, form("1"));
  expect(counted).toHaveBeenCalledExactlyOnceWith("look_up", request.headers);
});
