import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Far more than any body of ours needs. */
const MOST_BYTES = 64 * 1024;

/** @throws AppError(payload_too_large), without reading more than the bound. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    throw new AppError("payload_too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new AppError("payload_too_large");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError("invalid_request", { cause });
  }
}

/**
 * A JSON body of this shape. It must call itself JSON: what another site's form or beacon can send without asking
 * first cannot. @throws AppError(invalid_request) that names each wrong field.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("invalid_request", { errors: [{ path: "content-type", code: "invalid_value" }] });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_request", { cause });
  }
  return check(value, schema);
}

/** A body that comes as JSON or as a form, whatever its content type says: senders are known to mix them up. */
export async function readJsonOrForm<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
  return check(parseEither(text), schema);
}

function parseEither(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON, so a form, which any text can be read as; the schema has the last word.
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_request", {
    cause: parsed.error,
    errors: parsed.error.issues.map(({ path, code }) => ({ path: path.join("."), code })),
  });
}
