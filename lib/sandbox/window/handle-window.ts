import { isShopUrl, type WebhookOrder } from "../config";
import { isOneOf } from "../faults/matrix";
import { isCrossSite } from "../http/origin";
import { type Fields, readBody, textOf } from "../http/read-request";
import { json, problem, seeOther } from "../http/responses";
import { findByWindow, findRecord } from "../payments/records";
import type { Incoming, Sandbox } from "../sandbox-context";
import type { WindowAnswer, WindowSession } from "../state";
import {
  callbackPage,
  endedPage,
  leftPage,
  problemPage,
  receiptPage,
  redirectPage,
  unknownPage,
} from "./end-pages";
import { type Choice, finishWindow } from "./finish-window";
import { readOpenRequest } from "./open-request";
import { openWindow } from "./open-window";
import { windowPage } from "./window-page";

const ORDERS: readonly WebhookOrder[] = ["before", "after", "race"];

/** Everything under `/window`: opening, showing and ending a payment window, and its receipts. */
export function createWindowHandler(sandbox: Sandbox): (incoming: Incoming) => Promise<Response> {
  const { config, store } = sandbox;
  // One answer a window, also when its form is sent twice while the shop is still being asked.
  const finishing = new Map<string, Promise<WindowAnswer | null>>();

  function finishOnce(key: string, base: string, choice: Choice): Promise<WindowAnswer | null> {
    const started = finishing.get(key);
    if (started !== undefined) return started;
    const finish = finishWindow(sandbox, { key, base, choice }).finally(() => finishing.delete(key));
    finishing.set(key, finish);
    return finish;
  }

  async function open(fields: Fields): Promise<Response> {
    const asked = readOpenRequest(fields);
    if (!asked) return problem(400, "a payment request needs data and origin");
    return json(200, await store.run((state) => openWindow(state, config, asked)));
  }

  async function show(key: string): Promise<Response> {
    return store.run((state) => {
      const record = findByWindow(state, key);
      if (!record?.session) return unknownPage(config);
      const { answer } = record.session;
      return answer ? endedPage(config, record.session, answer) : windowPage(config, record, record.session);
    });
  }

  async function act(key: string, base: string, fields: Fields): Promise<Response> {
    const session = await store.run((state) => findByWindow(state, key)?.session ?? null);
    if (!session) return unknownPage(config);
    if (fields.act === "leave" && !session.answer) return leftPage(config, session);
    const choice = readChoice(fields);
    if (!choice) return problem(400, "act must be approve, issue, decline, cancel or leave");
    const answer = await finishOnce(key, base, choice);
    return answer ? showAnswer(session, answer) : unknownPage(config);
  }

  function showAnswer(session: WindowSession, answer: WindowAnswer): Response {
    if (answer.kind === "left") return leftPage(config, session);
    if (!session.wholePage) return callbackPage(config, session, answer);
    const isPlain = answer.times === 1 && answer.delayMs === 0 && answer.redirect !== null;
    return isPlain && answer.redirect !== null ? seeOther(answer.redirect) : redirectPage(config, answer);
  }

  async function receipt(impUid: string): Promise<Response> {
    const record = await store.run((state) => findRecord(state, impUid) ?? null);
    return record?.payment.receipt_url ? receiptPage(config, record) : unknownPage(config);
  }

  return async ({ request, url, segments, base }) => {
    const [, first = "", second = ""] = segments;
    if (request.method === "GET" || request.method === "HEAD") {
      if (first === "receipt") return receipt(second);
      if (first === "problem") return problemPage(config, second, url.searchParams);
      if (first === "return") return returnTo(url.searchParams.get("to") ?? "");
      return show(first);
    }
    if (request.method !== "POST") return problem(405, "GET or POST");
    if (isCrossSite(request)) return problem(403, "Only the sandbox's own pages may do this.");
    const body = await readBody(request);
    if (body.kind !== "fields") return problem(body.kind === "too_large" ? 413 : 400, "unreadable body");
    return first === "open" ? open(body.fields) : act(first, base, body.fields);
  };

  function returnTo(address: string): Response {
    return isShopUrl(config, address) ? seeOther(address) : problem(400, "to must be an address of the shop");
  }
}

function readChoice(fields: Fields): Choice | null {
  const act = fields.act === "issue" ? "approve" : fields.act;
  if (act !== "approve" && act !== "decline" && act !== "cancel") return null;
  const method = fields.act === "issue" ? "vbank" : (textOf(fields, "method") ?? "card");
  return {
    act,
    method,
    bankCode: textOf(fields, "bank") ?? "088",
    declineReason: textOf(fields, "reason") ?? "limit",
    webhookOrder: isOneOf(ORDERS, fields.webhook) ? fields.webhook : null,
  };
}
