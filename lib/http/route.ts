import { after, type NextRequest } from "next/server";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type Locale, pickLocale } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { isSame } from "@/lib/signing";
import { problemResponse } from "./problem";

/** Who may call a route at all. Whose order it is, the verb decides by the viewer that it is given. */
type Caller = "anyone" | "cron";

export type Call<Params> = {
  request: NextRequest;
  params: Params;
  locale: Locale;
  requestId: string;
};

type Handler<Params> = (call: Call<Params>) => Promise<{
  response: Response;
  /** Runs after the answer was sent; a failure in it is logged and fails nothing. */
  afterwards?: () => Promise<unknown>;
}>;

/** Stands around every route handler: who may call, request id, language, one form of failure, no caching. */
export function route<Params = Record<never, never>>(caller: Caller, handler: Handler<Params>) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = requestIdOf(request);
    const locale = pickLocale(request.headers.get("accept-language"));
    const answer = await respond();
    answer.headers.set("x-request-id", requestId);
    answer.headers.set("cache-control", "no-store");
    return answer;

    async function respond(): Promise<Response> {
      try {
        if (caller === "cron" && !hasCronSecret(request)) throw new AppError("unauthorized");
        const { response, afterwards } = await handler({
          request,
          params: await context.params,
          locale,
          requestId,
        });
        if (afterwards) after(() => runQuietly(afterwards, requestId));
        return response;
      } catch (error) {
        return problemResponse(error, { locale, requestId });
      }
    }
  };
}

async function runQuietly(work: () => Promise<unknown>, requestId: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    log("error", "afterwards_failed", { requestId, causes: causesOf(error) });
  }
}

function requestIdOf(request: NextRequest): string {
  const given = request.headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

function hasCronSecret(request: NextRequest): boolean {
  return isSame(request.headers.get("authorization") ?? "", `Bearer ${getEnv().CRON_SECRET}`);
}
