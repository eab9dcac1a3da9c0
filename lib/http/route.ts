import { after, type NextRequest } from "next/server";
import { requireAdmin, requireUser } from "@/lib/auth/find-user";
import type { User } from "@/lib/auth/user";
import { getEnv } from "@/lib/env";
import { AppError, isAppError } from "@/lib/errors";
import { type Locale, pickLocale } from "@/lib/i18n/locale";
import { causesOf, log } from "@/lib/log";
import { isSame } from "@/lib/signing";
import { transportHeaders } from "./page-headers";
import { problemResponse } from "./problem";
import { countCall, type RateName } from "./rate-limit";
import { refuseCrossSite } from "./same-site";

/**
 * Who may call a route at all. `shopper`: from our own pages, or without a browser, but not by another site's page.
 * Whose order it is, the verb decides by the viewer that it is given. `user`, `admin`: who is signed in as such, from
 * our own pages.
 */
type Caller = "anyone" | "shopper" | "cron";
type MemberCaller = "user" | "admin";

/** What is counted by address: every call, or those alone that end with an order that is not there (for the caller). */
type Door<Who> = { caller: Who; calls?: RateName; misses?: RateName };

export type Call<Params, Actor = null> = {
  request: NextRequest;
  params: Params;
  locale: Locale;
  requestId: string;
  /** Who is signed in, where the door asks for it. */
  user: Actor;
};

type Handler<Params, Actor> = (call: Call<Params, Actor>) => Promise<{
  response: Response;
  /** Runs after the answer was sent; a failure in it is logged and fails nothing. */
  afterwards?: () => Promise<unknown>;
}>;

type NoParams = Record<never, never>;
type Route<Params> = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/** Stands around every route handler: who may call and how often, request id, language, one form of failure, no caching. */
export function route<Params = NoParams>(
  door: MemberCaller | Door<MemberCaller>,
  handler: Handler<Params, User>,
): Route<Params>;
export function route<Params = NoParams>(
  door: Caller | Door<Caller>,
  handler: Handler<Params, null>,
): Route<Params>;
export function route<Params>(
  door: Caller | MemberCaller | Door<Caller | MemberCaller>,
  // The two signatures above see to it that a handler that counts on a user is given one.
  handler: Handler<Params, never>,
): Route<Params> {
  const { caller, calls, misses } = typeof door === "string" ? { caller: door } : door;
  return async (request, context) => {
    const requestId = requestIdOf(request);
    const locale = pickLocale(request.headers.get("accept-language"));
    const started = performance.now();
    const answer = await respond();
    setHeaders(answer, requestId);
    logRequest({ request, requestId, status: answer.status, started });
    return answer;

    async function respond(): Promise<Response> {
      try {
        const user = await admit(caller, request);
        if (calls) await countCall(calls, request.headers);
        const params = await context.params;
        const call = { request, params, locale, requestId, user: user as never };
        const { response, afterwards } = await countMisses(handler(call));
        if (afterwards) after(() => runQuietly(afterwards, requestId));
        return response;
      } catch (error) {
        return problemResponse(error, { locale, requestId });
      }
    }

    async function countMisses<T>(work: Promise<T>): Promise<T> {
      try {
        return await work;
      } catch (error) {
        if (misses && isAppError(error, "order_not_found")) await countCall(misses, request.headers);
        throw error;
      }
    }
  };
}

/** @throws AppError: unauthorized, forbidden */
async function admit(caller: Caller | MemberCaller, { headers }: NextRequest): Promise<User | null> {
  if (caller === "anyone") return null;
  if (caller === "cron") {
    const isCron = isSame(headers.get("authorization") ?? "", `Bearer ${getEnv().CRON_SECRET}`);
    if (!isCron) throw new AppError("unauthorized");
    return null;
  }
  refuseCrossSite(headers);
  if (caller === "shopper") return null;
  return caller === "admin" ? requireAdmin() : requireUser();
}

/** An answer is for its caller alone: not kept, not guessed at, not shown in a frame, not read by another site. */
function setHeaders({ headers }: Response, requestId: string): void {
  headers.set("x-request-id", requestId);
  headers.set("cache-control", "no-store");
  headers.set("x-content-type-options", "nosniff");
  headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  for (const [name, value] of Object.entries(transportHeaders(getEnv()))) headers.set(name, value);
}

type Done = { request: NextRequest; requestId: string; status: number; started: number };

/** A line for each call that changes something or was refused; a page that polls is worth none. Never the query: it may bear a link's `t`. */
function logRequest({ request, requestId, status, started }: Done): void {
  const { method, nextUrl } = request;
  if (method === "GET" && status < 300) return;
  const ms = Math.round(performance.now() - started);
  log("info", "request", { requestId, method, path: nextUrl.pathname.slice(0, 100), status, ms });
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
