import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { route } from "./route";

const CRON_SECRET = "a secret for tests alone";
beforeEach(() => {
  vi.stubEnv("APP_ENV", "sandbox");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  vi.stubEnv("IAMPORT_MERCHANT_CODE", "imp00000000");
  vi.stubEnv("IAMPORT_REST_KEY", "sandbox_key");
  vi.stubEnv("IAMPORT_REST_SECRET", "sandbox_secret");
  vi.stubEnv("AUTH_SECRET", "another secret for tests");
  vi.stubEnv("CRON_SECRET", CRON_SECRET);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const request = (headers: Record<string, string> = {}) =>
  new NextRequest("http://localhost/api", { headers });
const context = <T>(params: T) => ({ params: Promise.resolve(params) });
const ok = async () => ({ response: Response.json({ ok: true }) });

it("hands over what was asked, by whom and in which language", async () => {
  const seen: unknown[] = [];
  const handler = route<{ id: string }>("anyone", async ({ params, locale, requestId }) => {
    seen.push(params, locale, requestId);
    return ok();
  });
  const headers = { "accept-language": "en-GB,ko;q=0.5", "x-request-id": "request-12345" };
  expect((await handler(request(headers), context({ id: "7" }))).status).toBe(200);
  expect(seen).toEqual([{ id: "7" }, "en", "request-12345"]);
});

it("marks every answer with its request, and lets nobody keep it", async () => {
  const fails = async () => Promise.reject(new AppError("not_found"));
  for (const handler of [ok, fails]) {
    const { headers } = await route("anyone", handler)(request(), context({}));
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  }
});

it.each(["short", "x".repeat(65), "with space 123", "new\tline12345"])(
  "makes its own id instead of %j",
  async (given) => {
    const { headers } = await route("anyone", ok)(request({ "x-request-id": given }), context({}));
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  },
);

describe("a failure is one form of answer", () => {
  it.each([
    ["ko", "주문을 찾을 수 없어요."],
    ["en-US", "We could not find this order."],
    ["fr", "주문을 찾을 수 없어요."],
  ])("in the language of the caller: %s", async (language, detail) => {
    const handler = route("anyone", async () => Promise.reject(new AppError("order_not_found")));
    const response = await handler(request({ "accept-language": language }), context({}));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail, request_id: response.headers.get("x-request-id") });
  });

  it("also when the handler throws at once, or its parameters do not come", async () => {
    const throws = route("anyone", () => {
      throw new Error("hidden");
    });
    expect((await throws(request(), context({}))).status).toBe(500);
    const lost = { params: Promise.reject(new Error("hidden")) };
    const response = await route("anyone", ok)(request(), lost);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hidden");
  });
});

describe("a route for cron", () => {
  it("runs with the secret alone", async () => {
    const work = vi.fn(ok);
    const handler = route("cron", work);
    const good = await handler(request({ authorization: `Bearer ${CRON_SECRET}` }), context({}));
    expect([good.status, work.mock.calls.length]).toEqual([200, 1]);
    const wrong = [
      "",
      CRON_SECRET,
      `bearer ${CRON_SECRET}`,
      `Bearer ${CRON_SECRET}x`,
      "Bearer ",
      "Bearer undefined",
    ];
    for (const authorization of wrong) {
      const refused = await handler(request(authorization ? { authorization } : {}), context({}));
      expect([refused.status, (await refused.json()).code]).toEqual([401, "unauthorized"]);
    }
    expect(work).toHaveBeenCalledTimes(1);
  });
});
