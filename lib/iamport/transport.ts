import type { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Measure } from "@/lib/payments/gateway";
import { envelope, token as tokenSchema } from "./schemas";
import { TokenCache } from "./token";

export type IamportConfig = {
  apiUrl: string;
  restKey: string;
  restSecret: string;
  /** Milliseconds that one call may take. */
  timeoutMs: number;
};

/** A readable answer: HTTP status, and the envelope's three members. */
export type Answer = { httpStatus: number; code: number; message: string | null; response: unknown };

type Call = { method: "GET" | "POST" | "PUT" | "DELETE"; path: string; body?: Record<string, unknown> };

const unmeasured: Measure = (_name, work) => work();

/** Calls the gateway: token, one more try after a 401, time limit, envelope. Knows nothing of what is asked. */
export class Transport {
  #config: IamportConfig;
  #token: TokenCache;

  constructor(config: IamportConfig) {
    this.#config = config;
    this.#token = new TokenCache(() => this.#issueToken());
  }

  /** @throws AppError(gateway_unavailable) when no readable answer came, whether or not the call was carried out. */
  async call(call: Call, measure: Measure = unmeasured): Promise<Answer> {
    const token = await measure("token", () => this.#token.get());
    const first = await measure("lookup", () => this.#send(call, token));
    if (first.httpStatus !== 401) return first;
    this.#token.drop(token);
    const fresh = await measure("token", () => this.#token.get());
    const second = await measure("lookup", () => this.#send(call, fresh));
    if (second.httpStatus === 401) throw unavailable("the gateway turned a fresh token down");
    return second;
  }

  async #issueToken() {
    const answer = await this.#send({
      method: "POST",
      path: "/users/getToken",
      body: { imp_key: this.#config.restKey, imp_secret: this.#config.restSecret },
    });
    const issued = parseResponse(answer, tokenSchema);
    return { value: issued.access_token, now: issued.now, expiredAt: issued.expired_at };
  }

  async #send({ method, path, body }: Call, token?: string): Promise<Answer> {
    try {
      const response = await fetch(`${this.#config.apiUrl.replace(/\/$/, "")}${path}`, {
        method,
        headers: {
          accept: "application/json",
          ...(token ? { authorization: token } : {}),
          ...(body ? { "content-type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        // An answer about money is never taken from a cache.
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(this.#config.timeoutMs),
      });
      if (response.status >= 500 || response.status === 429) {
        throw new Error(`HTTP ${response.status} from ${method} ${path}`);
      }
      const { code, message, response: content } = envelope.parse(readJson(await response.text()));
      return { httpStatus: response.status, code, message: message ?? null, response: content };
    } catch (cause) {
      throw unavailable(`${method} ${path}`, cause);
    }
  }
}

/** What a shopper may have put into a payment's name: Postgres takes neither a NUL nor half a character. */
function readJson(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\u0000", "").replace(/\p{Cs}/gu, "\ufffd") : value,
  );
}

/** A success is 2xx, code 0 and a response, and nothing less. */
export function isSuccess(answer: Answer): boolean {
  return answer.httpStatus >= 200 && answer.httpStatus < 300 && answer.code === 0 && answer.response != null;
}

/** @throws AppError(gateway_unavailable) when the answer is no success or not of the shape. */
export function parseResponse<T>(answer: Answer, schema: z.ZodType<T>): T {
  if (!isSuccess(answer)) {
    throw unavailable(`refused with HTTP ${answer.httpStatus}, code ${answer.code}: ${answer.message}`);
  }
  const parsed = schema.safeParse(answer.response);
  if (!parsed.success) throw unavailable("an answer of an unknown shape", parsed.error);
  return parsed.data;
}

export function unavailable(what: string, cause?: unknown): AppError {
  return new AppError("gateway_unavailable", { cause: new Error(`Iamport: ${what}`, { cause }) });
}
