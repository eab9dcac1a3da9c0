import type { Instrumentation } from "next";

/** Runs once when a server starts: a wrong configuration stops it there, with one line that names what is wrong. */
export async function register(): Promise<void> {
  const { getEnv } = await import("@/lib/env");
  getEnv();
  const { watchIncomingRequests } = await import("@/lib/http/incoming-requests");
  watchIncomingRequests();
  const { guardConsole } = await import("@/lib/log");
  guardConsole(console);
}

/** A page or an action that failed, as a line like every other; what Next writes besides has no values in it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // A route of ours has told it already, with its request's id.
  if (context.routeType === "route") return;
  const { causesOf, log } = await import("@/lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const path = request.path.split("?", 1)[0]?.slice(0, 100);
  log("error", "page_failed", {
    method: request.method,
    path,
    kind: context.routeType,
    digest,
    causes: causesOf(error),
  });
};
