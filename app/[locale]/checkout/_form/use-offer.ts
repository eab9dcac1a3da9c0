"use client";

import { useEffect, useRef } from "react";
import { createOrder, type OfferReply, reopenOrder } from "../_pay/pay-api";
import type { CheckoutProps } from "./checkout-props";
import { forgetOrder, type OpenOrder, recallOrder, rememberOrder } from "./form-memory";
import { orderSignature, type toOrderBody } from "./form-values";

type OrderBody = ReturnType<typeof toOrderBody>;

/** The order stands in the way of itself: paid for ever refused, run out, or not ours any more. */
const NEEDS_NEW_ORDER = ["reorder", "order_closed", "order_not_found"];

type OfferSource = Pick<CheckoutProps, "cartKey" | "locale" | "renewKey">;

/**
 * One order for one form: the same form pays the order that it made, by any method; an edited one makes another.
 * A repetition after a failure sends the same key, so that whatever was made before is found again.
 */
export function useOffer({ cartKey, locale, renewKey }: OfferSource) {
  const key = useRef(cartKey);
  const open = useRef<OpenOrder | null>(null);
  useEffect(() => {
    key.current = cartKey;
  }, [cartKey]);
  useEffect(() => {
    open.current ??= recallOrder();
  }, []);

  async function create(body: OrderBody): Promise<OfferReply> {
    const first = await createOrder({ key: key.current, body, locale });
    if (first.ok || first.trouble.code !== "idempotency_key_reused") return first;
    key.current = await renewKey();
    return createOrder({ key: key.current, body, locale });
  }

  async function reopen(merchantUid: string, body: OrderBody): Promise<OfferReply | null> {
    const reply = await reopenOrder({ merchantUid, payMethod: body.payMethod ?? "", locale, link: null });
    if (reply.ok || !NEEDS_NEW_ORDER.includes(reply.trouble.code)) return reply;
    forgetOrder();
    open.current = null;
    key.current = await renewKey();
    return null;
  }

  return async function getOffer(body: OrderBody): Promise<OfferReply> {
    const signature = orderSignature(body);
    const mine = open.current?.signature === signature ? open.current.merchantUid : null;
    const again = mine === null ? null : await reopen(mine, body);
    const reply = again ?? (await create(body));
    if (reply.ok) {
      open.current = { merchantUid: reply.offer.merchantUid, signature };
      rememberOrder(open.current);
    }
    return reply;
  };
}
