import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { anyone, createAction, type Guard } from "./create-action";

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

test("asks who is there before it reads anything", async () => {
  const nobody: Guard<never> = () => Promise.reject(new AppError("unauthorized"));
  const closed = createAction({ who: nobody, schema, run: () => Promise.resolve("never") });
  expect(await closed(null, form("none"))).toEqual({ ok: false, code: "unauthorized", errors: [] });
});

test("a fault is not turned into a value: neither an error nor a redirect", async () => {
  const faulty = createAction({ who: anyone, schema, run: () => Promise.reject(new Error("NEXT_REDIRECT")) });
  await expect(faulty(null, form("1"))).rejects.toThrow("NEXT_REDIRECT");
});
