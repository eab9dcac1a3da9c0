import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { readJson, readJsonOrForm } from "./body";

const notice = z.object({ imp_uid: z.string().min(1), merchant_uid: z.string() });
const NOTICE = { imp_uid: "imp_1", merchant_uid: "order1" };
const BOUND = 64 * 1024;

const JSON_TYPE = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
  new Request("http://localhost/api", { method: "POST", body, headers });

/** A body in pieces, that tells how many of them were taken. */
function inPieces(pieces: number, size: number, headers: Record<string, string> = {}) {
  const taken = { count: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.count === pieces) return controller.close();
        taken.count += 1;
        controller.enqueue(new Uint8Array(size).fill(32));
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "POST", body: stream, duplex: "half", headers };
  return { request: new Request("http://localhost/api", init), taken };
}

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error instanceof AppError) return error;
  throw new Error(`No AppError, but ${String(error)}`);
}

describe.each([
  ["readJson", readJson],
  ["readJsonOrForm", readJsonOrForm],
])("%s", (_name, read) => {
  it("reads JSON that calls itself so", async () => {
    for (const type of ["application/json", "Application/JSON; charset=utf-8", "application/problem+json"]) {
      const request = post(JSON.stringify(NOTICE), { "content-type": type });
      expect(await read(request, notice)).toEqual(NOTICE);
    }
  });

  it("reads a body that comes in pieces, cut inside of a letter", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...NOTICE, merchant_uid: "주문" }));
    const cut = bytes.length - 4;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    const init = { method: "POST", body: stream, duplex: "half", headers: JSON_TYPE };
    const request = new Request("http://localhost/api", init);
    expect(await read(request, notice)).toEqual({ ...NOTICE, merchant_uid: "주문" });
  });

  it("names each wrong field, and what is wrong with it, but not what stood there", async () => {
    const error = await failure(read(post('{"imp_uid":"","merchant_uid":7}'), notice));
    expect(error).toMatchObject({ code: "invalid_request", status: 400 });
    expect(error.errors).toEqual([
      { path: "imp_uid", code: "too_small" },
      { path: "merchant_uid", code: "invalid_type" },
    ]);
  });

  it.each(["", "null", "[]", "5", '"imp_1"', "{", '{"imp_uid":'])("refuses %j", async (text) => {
    expect((await failure(read(post(text), notice))).code).toBe("invalid_request");
  });

  it("refuses a request without a body", async () => {
    const request = new Request("http://localhost/api", { method: "POST" });
    expect((await failure(read(request, notice))).code).toBe("invalid_request");
  });

  it("refuses bytes that are no UTF-8, instead of guessing", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"imp_uid":"'), 0xc3, 0x28, 0x22, 0x7d]);
    const error = await failure(read(post(bytes), notice));
    expect(error.code).toBe("invalid_request");
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it("takes 64 KiB and not a byte more", async () => {
    const padded = (size: number) => JSON.stringify(NOTICE).padEnd(size);
    expect(await read(post(padded(BOUND)), notice)).toEqual(NOTICE);
    expect(await failure(read(post(padded(BOUND + 1)), notice))).toMatchObject({
      code: "payload_too_large",
      status: 413,
    });
  });

  it("reads nothing of a body that says it is too large", async () => {
    const { request, taken } = inPieces(10, 1024, { "content-length": String(BOUND + 1) });
    expect((await failure(read(request, notice))).code).toBe("payload_too_large");
    expect(taken.count).toBe(0);
  });

  it.each(["10", "many"])(
    "reads not on behind the bound of one that says its length is %s",
    async (length) => {
      const { request, taken } = inPieces(1_000, 16 * 1024, { "content-length": length });
      expect((await failure(read(request, notice))).code).toBe("payload_too_large");
      expect(taken).toEqual({ count: 5, cancelled: true });
    },
  );
});

describe("JSON that calls itself something else", () => {
  const types = ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "text/json", ""];

  it("is read where senders mix their types up", async () => {
    for (const type of types) {
      const request = post(JSON.stringify(NOTICE), { "content-type": type });
      expect(await readJsonOrForm(request, notice)).toEqual(NOTICE);
    }
  });

  it("is refused from a browser's page: another site could have sent it without asking", async () => {
    for (const type of types) {
      const request = post(JSON.stringify(NOTICE), { "content-type": type });
      const error = await failure(readJson(request, notice));
      expect(error).toMatchObject({ code: "invalid_request", errors: [{ path: "content-type" }] });
    }
    const untyped = post(new Blob([JSON.stringify(NOTICE)]), {});
    expect((await failure(readJson(untyped, notice))).errors).toMatchObject([{ path: "content-type" }]);
  });
});

describe("a form", () => {
  const form = "imp_uid=imp_1&merchant_uid=order%201&status=paid";

  it("is read, whatever its content type", async () => {
    for (const type of ["application/x-www-form-urlencoded", "application/json", "text/plain"]) {
      const request = post(form, { "content-type": type });
      expect(await readJsonOrForm(request, notice)).toEqual({ imp_uid: "imp_1", merchant_uid: "order 1" });
    }
  });

  it("is refused where only JSON is taken", async () => {
    const error = await failure(readJson(post(form), notice));
    expect(error.code).toBe("invalid_request");
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  it("without what is needed names it", async () => {
    const error = await failure(readJsonOrForm(post("imp_uid=imp_1"), notice));
    expect(error.errors).toEqual([{ path: "merchant_uid", code: "invalid_type" }]);
  });
});
