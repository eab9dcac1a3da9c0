import { AppError, type ErrorCode, type FieldError } from "@/lib/errors";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { isDatabaseDown } from "./database-down";

/** RFC 9457, as the contract has it. */
type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  request_id: string;
  errors?: FieldError[];
};

/** The one place where a failure becomes an answer. The cause goes to the log alone. */
export function problemResponse(
  error: unknown,
  { locale, requestId, headers }: { locale: Locale; requestId: string; headers?: Headers },
): Response {
  const known = toAppError(error);
  if (known.status >= 500) {
    log("error", "request_failed", { requestId, code: known.code, causes: causesOf(error) });
  }
  const problem: Problem & Record<string, unknown> = {
    ...known.extra,
    type: `urn:ongi:problem:${known.code}`,
    title: known.code.replaceAll("_", " "),
    status: known.status,
    code: known.code,
    detail: getMessages(locale).errors[known.code],
    request_id: requestId,
    ...(known.errors ? { errors: known.errors } : {}),
  };
  const answer = Response.json(problem, { status: known.status });
  for (const [name, value] of headers ?? []) answer.headers.append(name, value);
  answer.headers.set("content-type", "application/problem+json; charset=utf-8");
  const { retry_after: retryAfter } = known.extra;
  if (retryAfter !== undefined) answer.headers.set("retry-after", String(retryAfter));
  return answer;
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(isDatabaseDown(error) ? "database_unavailable" : "internal_error", { cause: error });
}
