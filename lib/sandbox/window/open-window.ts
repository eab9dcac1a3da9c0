import { isShopUrl, type ResolvedConfig } from "../config";
import { isTrue, textOf } from "../http/read-request";
import { createPayment, providerFor } from "../payments/create-payment";
import { newHex } from "../payments/ids";
import { saveRecord } from "../payments/records";
import { parseVbankDue } from "../payments/vbank-due";
import type { SandboxState } from "../state";
import type { OpenRequest } from "./open-request";
import { rejectionOf } from "./rejections";

/** What the frame does next: tell the shop's page, send the whole page somewhere, or show a page itself. */
export type Next =
  | { done: Record<string, unknown> }
  | { top: { path: string; param: Record<string, string> } }
  | { window: string };

/** These stay in a frame on phones too, and answer through the callback. */
const FRAMED_ON_MOBILE = [
  "danal",
  "danal_tpay",
  "smilepay",
  "payco",
  "bluewalnut",
  "settle_acc",
  "mobilians",
];

/**
 * Answers `request_pay`: checks it as the gateway does, and makes the payment that the window is about. A request
 * that is refused makes none, which is why its answer has no imp_uid.
 */
export function openWindow(state: SandboxState, config: ResolvedConfig, request: OpenRequest): Next {
  const problem = problemOf(config, request);
  if (problem) return { window: problemPath(config, request, problem) };
  const rejection = rejectionOf(state, config, request);
  if (rejection) return refuse(config, request, rejection);
  const record = makeRecord(state, config, request);
  const key = record.session?.key ?? "";
  const path = `${config.basePath}/window/${key}`;
  return record.session?.wholePage ? { top: { path, param: {} } } : { window: path };
}

/** What only a developer can put right; shown in the window, in words. */
function problemOf(config: ResolvedConfig, request: OpenRequest): string | null {
  const { data, redirectUrl } = request;
  const addresses = [redirectUrl, textOf(data, "confirm_url"), ...request.noticeUrls];
  if (addresses.some((url) => url !== null && !isShopUrl(config, url))) return "foreign_address";
  return isWholePage(config, request) && redirectUrl === null ? "no_redirect_url" : null;
}

function problemPath(config: ResolvedConfig, request: OpenRequest, problem: string): string {
  const query = new URLSearchParams({ origin: request.origin, request_id: request.requestId ?? "" });
  return `${config.basePath}/window/problem/${problem}?${query}`;
}

/** Through the callback, or on a phone without one by the redirect (since 1.1.5). */
function refuse(
  config: ResolvedConfig,
  request: OpenRequest,
  error: { code: string; message: string },
): Next {
  const { data, requestId, redirectUrl } = request;
  const merchantUid = textOf(data, "merchant_uid");
  if (request.mobile && requestId === null && redirectUrl !== null) {
    const to = new URLSearchParams({ error_code: error.code, error_msg: error.message });
    if (merchantUid) to.set("merchant_uid", merchantUid);
    if (!request.modern) to.set("imp_success", "false");
    const joint = redirectUrl.includes("?") ? "&" : "?";
    return { top: { path: `${config.basePath}/window/return`, param: { to: redirectUrl + joint + to } } };
  }
  const rsp = { imp_uid: null, merchant_uid: merchantUid, error_code: error.code, error_msg: error.message };
  return { done: { request_id: requestId, ...(request.modern ? rsp : { success: false, ...rsp }) } };
}

function providerOf(config: ResolvedConfig, { data, frame }: OpenRequest) {
  const channelKey = textOf(data, "channelKey");
  const payMethod = textOf(data, "pay_method") ?? "card";
  if (channelKey !== null) {
    const known = Object.hasOwn(config.channels, channelKey) ? config.channels[channelKey] : undefined;
    return known ?? { ...providerFor(config, payMethod), sandbox: undefined };
  }
  const [provider, ...id] = (textOf(data, "pg") ?? "").split(".");
  if (!provider) return { ...providerFor(config, null), ...frame };
  const listed = config.providers.find((one) => one.pg_provider === provider);
  return { pg_provider: provider, pg_id: id.join(".") || listed?.pg_id || `${provider}_test` };
}

/** Phones leave the shop's page for most providers; the old PayPal does so everywhere. */
function isWholePage(config: ResolvedConfig, request: OpenRequest): boolean {
  const provider = providerOf(config, request).pg_provider ?? "";
  if (provider === "paypal") return true;
  const isFramed =
    FRAMED_ON_MOBILE.includes(provider) || (provider === "html5_inicis" && request.isBillingKey);
  return request.mobile && !isFramed;
}

function makeRecord(state: SandboxState, config: ResolvedConfig, request: OpenRequest) {
  const { data } = request;
  const provider = providerOf(config, request);
  const flag = "sandbox" in provider ? provider.sandbox : undefined;
  const record = createPayment(state, config, {
    merchant_uid: textOf(data, "merchant_uid") ?? "",
    amount: Number(data.amount),
    pay_method: textOf(data, "pay_method") ?? "card",
    channel: request.mobile ? "mobile" : "pc",
    currency: textOf(data, "currency") ?? "KRW",
    sandbox: flag ?? config.sandboxFlag,
    pg_provider: provider.pg_provider ?? undefined,
    pg_id: provider.pg_id ?? undefined,
    noticeUrls: request.noticeUrls,
    name: textOf(data, "name"),
    custom_data: data.custom_data === undefined ? null : JSON.stringify(data.custom_data),
    customer_uid: textOf(data, "customer_uid"),
    buyer_name: textOf(data, "buyer_name"),
    buyer_tel: textOf(data, "buyer_tel"),
    buyer_email: textOf(data, "buyer_email"),
    buyer_addr: textOf(data, "buyer_addr"),
    buyer_postcode: textOf(data, "buyer_postcode"),
  });
  record.payment.escrow = isTrue(data.escrow);
  record.session = {
    key: newHex(16),
    wholePage: isWholePage(config, request),
    requestId: request.requestId,
    shopOrigin: request.origin,
    redirectUrl: request.redirectUrl,
    confirmUrl: textOf(data, "confirm_url"),
    modern: request.modern,
    vbankDue: parseVbankDue(textOf(data, "vbank_due") ?? "") ?? 0,
    answer: null,
  };
  saveRecord(state, record);
  return record;
}
