import { setTimeout as sleep } from "node:timers/promises";
import type { RestKind } from "../faults/matrix";
import { type Taken, takeRestFault } from "../faults/take-fault";
import { type Body, type Fields, numberOf, readBody, textOf } from "../http/read-request";
import { destroyedConnection, wireJson } from "../http/responses";
import type { Incoming, Sandbox } from "../sandbox-context";
import { appendBounded, type Call, nowSeconds, type SandboxState } from "../state";
import type { PlannedWebhook } from "../webhooks/plan-webhooks";
import { badRequest, notFound, type RestAnswer, refuse } from "./rest-call";
import { type Match, matchRoute } from "./routes";
import { isAuthorized } from "./token";

/** A client that hangs on is let go after this, so that a forgotten one costs nothing. */
const MAX_HANG_MS = 120_000;

type Written = { status: number; text: string; webhooks: PlannedWebhook[] };
type Asked = Incoming & { body: Body; match: Match | null; arrivedAt: string };

/** Answers one REST request, struck by whatever fault is set for it. */
export async function handleRest(sandbox: Sandbox, input: Incoming): Promise<Response> {
  const asked: Asked = {
    ...input,
    body: await readBody(input.request),
    match: matchRoute(input.segments),
    arrivedAt: new Date().toISOString(),
  };
  const { match } = asked;
  const first = await sandbox.store.run((state) => {
    const fault = match ? takeRestFault(state, match.route.on) : null;
    const waits = fault?.kind === "latency" || fault?.kind === "hang";
    if (fault?.kind === "hang") logCall(sandbox, state, asked, 0);
    return { fault, answer: waits ? null : answer(sandbox, state, asked, fault) };
  });
  if (first.fault?.kind === "hang") {
    await sleep(MAX_HANG_MS, null, { signal: asked.request.signal, ref: false }).catch(() => undefined);
    return destroyedConnection();
  }
  if (first.fault?.kind === "latency") await sleep(first.fault.ms);
  const done = first.answer ?? (await sandbox.store.run((state) => answer(sandbox, state, asked, null)));
  const delivered = sandbox.dispatcher.send(done.webhooks);
  if (sandbox.config.awaitWebhooks) await delivered;
  return render(done, first.fault);
}

/** The body is written out here, while the state stands still: the answer may wait before it is sent. */
function answer(sandbox: Sandbox, state: SandboxState, asked: Asked, fault: Taken<RestKind> | null): Written {
  const result = faultAnswer(fault) ?? work(sandbox, state, asked);
  logCall(sandbox, state, asked, fault?.kind === "cut" || fault?.kind === "reply_lost" ? 0 : result.status);
  return { status: result.status, text: wireJson(result.body), webhooks: result.webhooks ?? [] };
}

/** The kinds that answer, or hang up, without doing what was asked. */
function faultAnswer(fault: Taken<RestKind> | null): RestAnswer | null {
  switch (fault?.kind) {
    case "status_500":
      return refuse("Internal Server Error", 500, -1);
    case "status_429":
      return refuse("Too Many Requests", 429, -1);
    case "token_dead":
      return refuse("Unauthorized", 401, -1);
    case "cut":
      return refuse("", 502, -1);
    default:
      return null;
  }
}

function work({ config }: Sandbox, state: SandboxState, asked: Asked): RestAnswer {
  const { match, request, url, body, base } = asked;
  if (!match) return notFound("요청하신 페이지를 찾을 수 없습니다.");
  const handler = match.route.methods[request.method === "HEAD" ? "GET" : request.method];
  if (!handler) return refuse("Method Not Allowed", 405, -1);
  if (body.kind === "too_large") return refuse("Request Entity Too Large", 413, -1);
  if (match.route.on !== "token" && !isAuthorized(state, request.headers, url.searchParams))
    return refuse("Unauthorized", 401, -1);
  if (body.kind === "unreadable") return badRequest("요청 본문을 읽을 수 없습니다.");
  const fields: Fields = body.fields;
  return handler({
    state,
    config,
    base,
    now: nowSeconds(state),
    params: match.params,
    query: url.searchParams,
    fields,
  });
}

/** `status` 0 stands for a call that got no answer. */
function logCall(
  { config }: Sandbox,
  state: SandboxState,
  { request, url, segments, arrivedAt, body, match }: Asked,
  status: number,
): void {
  const path = `/${segments.map(encodeURIComponent).join("/")}`;
  const at = new Date().toISOString();
  const call: Call = { at, arrivedAt, method: request.method, path, query: url.search, status };
  if (match?.route.on === "cancel" && body.kind === "fields") call.about = aboutCancel(body.fields);
  appendBounded(state.calls, call, config.maxCalls);
}

function aboutCancel(fields: Fields): Required<Call>["about"] {
  return {
    imp_uid: textOf(fields, "imp_uid"),
    reason: textOf(fields, "reason"),
    amount: numberOf(fields, "amount"),
    checksum: numberOf(fields, "checksum"),
  };
}

function render(done: Written, fault: Taken<RestKind> | null): Response {
  const headers = { "content-type": "application/json; charset=UTF-8", "cache-control": "no-store" };
  const { status, text } = done;
  switch (fault?.kind) {
    case "cut":
    case "reply_lost":
      return destroyedConnection();
    case "malformed":
      return new Response("<html><body><h1>502 Bad Gateway</h1></body></html>", { status: 200, headers });
    case "truncated":
      return new Response(text.slice(0, text.length / 2), { status, headers });
    default:
      return new Response(text, { status, headers });
  }
}
