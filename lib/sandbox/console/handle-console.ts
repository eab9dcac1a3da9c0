import { CHANGES } from "../control/change-payment";
import { ControlError } from "../control/control-answer";
import { addFault, deleteFaults } from "../control/control-faults";
import { moveClock } from "../control/move-clock";
import { type Fields, readBody, textOf } from "../http/read-request";
import { problem, seeOther } from "../http/responses";
import { findRecord, resetState } from "../payments/records";
import type { Incoming, Sandbox } from "../sandbox-context";
import type { SandboxState } from "../state";
import type { PlannedWebhook } from "../webhooks/plan-webhooks";
import { consolePage, consolePath } from "./console-page";

/** Shows the console and takes its plain forms, each answered by a redirect back to it. */
export async function handleConsole(
  sandbox: Sandbox,
  { request, url, segments }: Incoming,
): Promise<Response> {
  const { config, store, dispatcher } = sandbox;
  const path = consolePath(config);
  if (request.method === "GET" || request.method === "HEAD") {
    if (segments[1] === undefined) return seeOther(path);
    return store.run((state) => consolePage(state, config, url.searchParams));
  }
  if (request.method !== "POST") return problem(405, "GET or POST");
  const body = await readBody(request);
  if (body.kind !== "fields") return problem(body.kind === "too_large" ? 413 : 400, "unreadable body");
  const page = url.searchParams.get("page") ?? "1";
  try {
    const webhooks = await store.run((state) => act(state, sandbox, body.fields));
    const delivered = dispatcher.send(webhooks);
    if (config.awaitWebhooks) await delivered;
    return seeOther(`${path}?${new URLSearchParams({ page, done: "1" })}`);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    return seeOther(`${path}?${new URLSearchParams({ page, error: error.message })}`);
  }
}

function act(state: SandboxState, { config }: Sandbox, fields: Fields): PlannedWebhook[] {
  const name = textOf(fields, "act") ?? "";
  switch (name) {
    case "fault":
      addFault(state, fields);
      return [];
    case "clear_faults":
      deleteFaults(state, null);
      return [];
    case "clock":
      moveClock(state, fields);
      return [];
    case "reset":
      resetState(state);
      return [];
    default: {
      const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
      const record = findRecord(state, textOf(fields, "imp_uid") ?? "");
      if (!change || !record) throw new ControlError(400, "unknown action or payment");
      return change(state, config, record, withoutImpUid(fields)).webhooks;
    }
  }
}

/** `notify` would take it for the one to name in the webhook. */
function withoutImpUid(fields: Fields): Fields {
  const { imp_uid: _target, ...rest } = fields;
  return rest;
}
