import type { AskedReceipt } from "@/lib/orders/order-request";
import type { PayParams, WindowAnswer } from "./iamport-sdk";
import { type Offer, plainTrouble, type Trouble } from "./pay-machine";
import type { CompleteReply } from "./settlement";

/** The shop's own routes, as the browser calls them. Nothing here throws: a lost connection is an answer too. */

export type OfferReply = { ok: true; offer: Offer } | { ok: false; trouble: Trouble };

type Json = Record<string, unknown>;
type Sent = { http: number; json: Json; isReplayed: boolean };

export function createOrder(input: { key: string; body: unknown; locale: string }): Promise<OfferReply> {
  return askForOffer("/api/orders", input.body, {
    "idempotency-key": input.key,
    "accept-language": input.locale,
  });
}

/** Parameters for an order that stands. `link` is the signed `t` of an address, where the page has one. */
export function reopenOrder(input: {
  merchantUid: string;
  payMethod: string;
  /** In the place of what was asked for before, null for none; undefined says nothing of it. */
  cashReceipt: AskedReceipt | null | undefined;
  locale: string;
  link: string | null;
}): Promise<OfferReply> {
  const query = input.link === null ? "" : `?t=${encodeURIComponent(input.link)}`;
  const path = `/api/orders/${encodeURIComponent(input.merchantUid)}/pay${query}`;
  const { payMethod, cashReceipt } = input;
  return askForOffer(path, { payMethod, cashReceipt }, { "accept-language": input.locale });
}

/** Tells the server what the window answered; it asks the gateway itself. Null: an answer that cannot be read. */
export async function reportAnswer(
  answer: WindowAnswer,
  { locale, link }: { locale: string; link: string | null },
): Promise<CompleteReply | "lost"> {
  const body = { imp_uid: answer.imp_uid ?? null, merchant_uid: answer.merchant_uid };
  const sent = await post("/api/payments/complete", body, { "accept-language": locale });
  if (sent === null || sent === "lost") return sent;
  const { http, json } = sent;
  // A page that was reached by a signed link keeps it; the server's path does not have it.
  const next = link === null ? text(json.next) : null;
  return { http, status: text(json.status), next };
}

/** Where an order stands and why its last try failed; null when that cannot be read, also because it is not ours. */
export async function readOrder(
  merchantUid: string,
  link: string | null,
): Promise<{ status: string; failReason: string | null } | null> {
  try {
    const query = link === null ? "" : `?t=${encodeURIComponent(link)}`;
    const response = await fetch(`/api/orders/${encodeURIComponent(merchantUid)}${query}`, {
      cache: "no-store",
    });
    const json: unknown = await response.json();
    const status = response.ok && isJson(json) ? text(json.status) : null;
    if (status === null || !isJson(json)) return null;
    return { status, failReason: isJson(json.last_problem) ? text(json.last_problem.fail_reason) : null };
  } catch {
    return null;
  }
}

async function askForOffer(
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<OfferReply> {
  const sent = await post(path, body, headers);
  if (sent === "lost") return { ok: false, trouble: plainTrouble("network") };
  if (sent === null) return { ok: false, trouble: plainTrouble("internal_error") };
  const offer = sent.http < 300 ? readOffer(sent) : null;
  return offer === null ? { ok: false, trouble: readTrouble(sent.json) } : { ok: true, offer };
}

/** `lost`: the server was not reached, or its answer did not arrive. Null: an answer that is none of the shop's. */
async function post(
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Sent | "lost" | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      // The report of a payment must arrive also when the tab is being closed.
      keepalive: true,
    });
    const answer = await response.text();
    const json: unknown = JSON.parse(answer);
    const isReplayed = response.headers.get("idempotent-replayed") === "true";
    return isJson(json) ? { http: response.status, json, isReplayed } : null;
  } catch (error) {
    return error instanceof SyntaxError ? null : "lost";
  }
}

function readOffer({ json, isReplayed }: Sent): Offer | null {
  const { merchant_uid, total, expires_at, pay } = json;
  if (typeof merchant_uid !== "string" || typeof total !== "number" || !isJson(pay)) return null;
  return { merchantUid: merchant_uid, total, expiresAt: text(expires_at), pay: pay as PayParams, isReplayed };
}

function readTrouble(json: Json): Trouble {
  const errors = Array.isArray(json.errors) ? json.errors : [];
  return {
    code: text(json.code) ?? "internal_error",
    detail: text(json.detail),
    variantId: text(json.variantId),
    available: typeof json.available === "number" ? json.available : null,
    merchantUid: text(json.merchant_uid),
    fields: errors.flatMap((error: unknown) => (isJson(error) && text(error.path)) || []),
  };
}

/** Null for what is no text, such as the HTTP status that a problem has in the place of an outcome's word. */
function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
