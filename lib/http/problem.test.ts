import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, ERROR_STATUS, type ErrorCode, isAppError } from "@/lib/errors";
import { getMessages } from "@/lib/i18n/get-messages";
import { isDatabaseDown } from "./database-down";
import { problemResponse } from "./problem";

/** What the process wrote for its operator. */
let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => logged.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const answer = (error: unknown, locale: "ko" | "en" = "ko", headers?: Headers) =>
  problemResponse(error, { locale, requestId: "request-1", ...(headers ? { headers } : {}) });
const CODES = Object.keys(ERROR_STATUS) as ErrorCode[]; // The keys of a constant are its codes.
const withCode = (code: string, cause?: unknown) => Object.assign(new Error("down", { cause }), { code });

describe("a problem", () => {
  it.each(CODES)("%s has its status, its words in both languages, and no more", async (code) => {
    for (const locale of ["ko", "en"] as const) {
      const response = answer(new AppError(code, { cause: new Error("hidden") }), locale);
      expect(response.status).toBe(ERROR_STATUS[code]);
      expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      expect(await response.json()).toEqual({
        type: `urn:ongi:problem:${code}`,
        title: code.replace(/_/g, " "),
        status: ERROR_STATUS[code],
        code,
        detail: getMessages(locale).errors[code],
        request_id: "request-1",
      });
    }
  });

  it("adds what the contract adds to it, and lets that replace nothing", async () => {
    const extra = { variantId: "v1", available: 2, status: 200, code: "fine", detail: "x" };
    expect(await answer(new AppError("out_of_stock", { extra })).json()).toMatchObject({
      variantId: "v1",
      available: 2,
      status: 409,
      code: "out_of_stock",
      detail: getMessages("ko").errors.out_of_stock,
    });
  });

  it("lists the wrong fields of a request", async () => {
    const errors = [{ path: "lines.0.quantity", code: "too_big" }];
    expect(await answer(new AppError("invalid_request", { errors })).json()).toMatchObject({ errors });
  });

  it("carries headers along, cookies one by one, and keeps its own content type", () => {
    const headers = new Headers({ "retry-after": "5", "content-type": "text/html" });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    const response = answer(new AppError("too_many_requests"), "ko", headers);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.get("content-type")).toMatch("application/problem+json");
  });
});

describe("a cause", () => {
  const cause = new Error("secret of the gateway", { cause: new Error("deeper secret") });

  it.each([
    ["an AppError", new AppError("gateway_unavailable", { cause }), "gateway_unavailable", 503],
    ["any error", cause, "internal_error", 500],
    ["what is no error", "secret text", "internal_error", 500],
    ["nothing", undefined, "internal_error", 500],
  ])("of %s is logged and never shown", async (_name, error, code, status) => {
    const response = answer(error);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).not.toMatch(/secret|stack|\.ts/);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ level: "error", requestId: "request-1", code });
    if (error !== undefined) expect(logged[0]).toContain("secret");
    if (error instanceof Error) expect(logged[0]).toContain("deeper secret");
  });

  it("of a query is logged without its parameters, which may name a person", () => {
    answer(new Error("Failed query: select 1 where phone = $1\nparams: 01012345678"));
    expect(logged[0]).toContain("Failed query");
    expect(logged[0]).not.toContain("01012345678");
  });

  it("of what the caller did wrong is not worth a line", () => {
    answer(new AppError("invalid_request", { cause }));
    expect(logged).toEqual([]);
  });
});

describe("a database that is down", () => {
  it.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "ENOTFOUND",
    "EPIPE",
    "ETIMEDOUT",
    "CONNECT_TIMEOUT",
    "CONNECTION_CLOSED",
    "CONNECTION_ENDED",
    "CONNECTION_DESTROYED",
    "57P01",
    "57P02",
    "57P03",
    "53300",
    "55000",
    "08006",
  ])("is told by %s, also below other causes", async (code) => {
    const wrapped = new Error("Failed query", { cause: new Error("again", { cause: withCode(code) }) });
    expect([isDatabaseDown(withCode(code)), isDatabaseDown(wrapped)]).toEqual([true, true]);
    const response = answer(wrapped);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "database_unavailable" });
  });

  it.each(["23505", "40001", "57014", "XECONNREFUSED", "0800", "", "ERR_INVALID_URL"])(
    "is not told by %j",
    (code) => {
      expect(isDatabaseDown(withCode(code))).toBe(false);
    },
  );

  it("is not told by what has no code, is no error, or goes in circles", () => {
    const circle = new Error("circle");
    circle.cause = circle;
    const numbered = Object.assign(new Error("numbered"), { code: 53300 });
    for (const error of [
      null,
      "ECONNREFUSED",
      { code: "ECONNREFUSED" },
      new Error("ECONNREFUSED"),
      circle,
      numbered,
    ]) {
      expect(isDatabaseDown(error)).toBe(false);
    }
  });

  it("is not blamed for a gateway that could not be reached", async () => {
    const error = new AppError("gateway_unavailable", { cause: withCode("ECONNREFUSED") });
    expect(await answer(error).json()).toMatchObject({ code: "gateway_unavailable" });
  });
});

it("isAppError knows its own, and by its code", () => {
  const error = new AppError("reorder");
  expect([isAppError(error), isAppError(error, "reorder"), isAppError(error, "order_closed")]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isAppError(new Error("reorder")), isAppError({ code: "reorder" }), isAppError(null)]).toEqual([
    false,
    false,
    false,
  ]);
});
