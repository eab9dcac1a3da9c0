import type { BoughtLine, OrderRow } from "@/db/queries/orders";
import type { Channel, Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { PAY_METHODS, type PayMethod } from "@/lib/payments/status";
import { signOrderLink } from "@/lib/signing";
import { koreanTime } from "./korean-time";

/** `IMP.request_pay`'s first argument, in the gateway's own words. Amount in won. */
export type PayParams = {
  pg?: string;
  channelKey?: string;
  pay_method: PayMethod;
  merchant_uid: string;
  name: string;
  amount: number;
  currency: "KRW";
  buyer_name: string;
  buyer_tel: string;
  buyer_email: string;
  buyer_addr: string;
  buyer_postcode: string;
  m_redirect_url: string;
  notice_url: string;
  vbank_due?: string;
  confirm_url?: string;
};

/**
 * All that the browser hands to the payment window is made here; the browser adds nothing to it. Somebody who came by
 * the signed `link` gets the same link on, with the end that it has, and nothing that names the buyer.
 *
 * @param locale of the page that a phone comes back to: the one it pays from.
 */
export function payParams(
  order: OrderRow,
  lines: BoughtLine[],
  { env, locale, link = null }: { env: Env; locale: OrderRow["locale"]; link?: string | null },
): PayParams {
  const returnUrl = new URL("/checkout/return", env.APP_URL);
  returnUrl.searchParams.set("t", link ?? signOrderLink(order.merchantUid));
  returnUrl.searchParams.set("lang", locale);
  return {
    ...channelFor(order.payMethod, env),
    pay_method: order.payMethod,
    merchant_uid: order.merchantUid,
    name: orderName(order, lines),
    amount: order.total,
    currency: "KRW",
    ...(link === null ? buyerOf(order) : UNNAMED_BUYER),
    m_redirect_url: returnUrl.href,
    notice_url: new URL("/api/payments/webhook", env.APP_URL).href,
    ...(order.payMethod === "vbank" && order.vbankDueAt ? { vbank_due: koreanTime(order.vbankDueAt) } : {}),
    ...(env.IAMPORT_CONFIRM ? { confirm_url: new URL("/api/payments/confirm", env.APP_URL).href } : {}),
  };
}

type Buyer = Pick<PayParams, "buyer_name" | "buyer_tel" | "buyer_email" | "buyer_addr" | "buyer_postcode">;

/** Some providers want a name and a number, whatever they are. */
const UNNAMED_BUYER: Buyer = {
  buyer_name: "Ongi",
  buyer_tel: "010-0000-0000",
  buyer_email: "",
  buyer_addr: "",
  buyer_postcode: "",
};

function buyerOf(order: OrderRow): Buyer {
  return {
    buyer_name: clip(order.buyerName, 16),
    buyer_tel: clip(order.buyerPhone, 16),
    buyer_email: order.buyerEmail,
    buyer_addr: clip(`${order.line1} ${order.line2}`.trim(), 128),
    buyer_postcode: order.postcode,
  };
}

/** @throws AppError(invalid_request) for a pay method that this shop has no channel for. */
export function channelFor(payMethod: PayMethod, env: Env): Channel {
  const channel = env.IAMPORT_CHANNELS[payMethod];
  if (channel) return channel;
  throw new AppError("invalid_request", { errors: [{ path: "payMethod", code: "not_offered" }] });
}

export function offeredPayMethods(env: Env): PayMethod[] {
  return PAY_METHODS.filter((method) => method in env.IAMPORT_CHANNELS);
}

/** At most 16 characters, as old gateway modules ask, and none that one of them is known to trip over. */
function orderName(order: OrderRow, lines: BoughtLine[]): string {
  const first = lines[0]?.name[order.locale] ?? "Ongi";
  const more = lines.length - 1;
  const suffix = more === 0 ? "" : order.locale === "ko" ? ` 외 ${more}건` : ` +${more}`;
  return clip(first.replace(/[^\p{L}\p{N} ()-]/gu, ""), 16 - suffix.length).trim() + suffix;
}

function clip(text: string, most: number): string {
  return [...text].slice(0, most).join("");
}
