import { type Fields, readBody } from "../http/read-request";
import { json, problem, wireJson } from "../http/responses";
import { presentPayment } from "../payments/present-payment";
import { findRecord, listByMerchant, resetState } from "../payments/records";
import type { Incoming, Sandbox } from "../sandbox-context";
import type { SandboxState } from "../state";
import type { PlannedWebhook } from "../webhooks/plan-webhooks";
import { CHANGES } from "./change-payment";
import { ControlError } from "./control-answer";
import { addFault, deleteFaults } from "./control-faults";
import { type Changed, makePayment, wantsToWait } from "./control-payments";
import { moveClock } from "./move-clock";

type Done = { status: number; body: unknown; webhooks?: PlannedWebhook[] };
type Work = (state: SandboxState) => Done;

/** The control API that tests and developers play the gateway with. JSON in, JSON out. */
export async function handleControl(sandbox: Sandbox, incoming: Incoming): Promise<Response> {
  const body = await readBody(incoming.request);
  if (body.kind === "too_large") return problem(413, "the body is larger than 1 MiB");
  if (body.kind === "unreadable") return problem(400, "the body must be a JSON object");
  const work = route(sandbox, incoming, body.fields);
  if (!work) return problem(404, `no such control call: ${incoming.request.method} ${incoming.url.pathname}`);
  try {
    const done = await sandbox.store.run((state) => {
      const { status, body: answer, webhooks = [] } = work(state);
      // Written while the state stands still.
      return { status, text: wireJson(answer), webhooks };
    });
    const delivered = sandbox.dispatcher.send(done.webhooks);
    if (sandbox.config.awaitWebhooks || wantsToWait(body.fields)) await delivered;
    const headers = { "content-type": "application/json; charset=UTF-8", "cache-control": "no-store" };
    return new Response(done.text, { status: done.status, headers });
  } catch (error) {
    if (error instanceof ControlError) return json(error.status, { error: error.message });
    throw error;
  }
}

function route(sandbox: Sandbox, { request, url, segments, base }: Incoming, fields: Fields): Work | null {
  const [, subject = "", impUid = "", verb = ""] = segments;
  const { config } = sandbox;
  const answer = (status: number, { record, webhooks }: Changed): Done => ({
    status,
    body: presentPayment(record, base),
    webhooks,
  });
  if (subject === "payments" && verb !== "") return changeRoute(request.method, impUid, verb);
  switch (`${request.method} ${subject}${impUid && "/…"}`) {
    case "POST payments":
      return (state) => answer(201, makePayment(state, config, fields));
    case "GET payments":
      return (state) => ({ status: 200, body: { list: listed(state, url.searchParams, base) } });
    case "GET calls":
      return (state) => ({ status: 200, body: { calls: state.calls } });
    case "POST clock":
      return (state) => ({ status: 200, body: moveClock(state, fields) });
    case "POST reset":
      return (state) => {
        resetState(state);
        return { status: 200, body: { reset: true } };
      };
    case "GET faults":
      return (state) => ({ status: 200, body: { faults: state.faults } });
    case "POST faults":
      return (state) => ({ status: 201, body: addFault(state, fields) });
    case "DELETE faults":
      return (state) => ({ status: 200, body: deleteFaults(state, null) });
    default:
      return null;
  }

  function changeRoute(method: string, id: string, name: string): Work | null {
    const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (method !== "POST" || !change) return null;
    return (state) => {
      const record = findRecord(state, id);
      if (!record) throw new ControlError(404, `no payment ${id}`);
      return answer(200, change(state, config, record, fields));
    };
  }
}

function listed(state: SandboxState, query: URLSearchParams, base: string) {
  const merchantUid = query.get("merchant_uid");
  const records =
    merchantUid === null
      ? state.order
          .slice(-100)
          .flatMap((id) => findRecord(state, id) ?? [])
          .reverse()
      : listByMerchant(state, merchantUid);
  return records.map((record) => presentPayment(record, base));
}
