"use client";

import { useEffect, useRef } from "react";
import { localePath } from "@/lib/i18n/locale";
import { takesReceipt } from "@/lib/payments/cash-receipt";
import { orderPaths } from "../_pay/order-paths";
import { createOrder, type OfferReply, reopenOrder } from "../_pay/pay-api";
import type { CheckoutProps } from "./checkout-props";
import { forgetOrder, type OpenOrder, recallOrder, rememberOrder } from "./form-memory";
import { orderSignature, type toOrderBody } from "./form-values";

type OrderBody = ReturnType<typeof toOrderBody>;

/** The order stands in the way of itself: paid for ever refused, run out, or not ours any more. */
const NEEDS_NEW_ORDER = ["reorder", "order_closed", "order_not_found"];

type OfferSource = Pick<CheckoutProps, "cartKey" | "cartLink" | "locale" | "owner" | "renewKey">;

/**
 * One order for one form: the same form pays the order that it made, by any method; an edited one makes another.
 * A repetition after a failure sends the same key, so that whatever was made before is found again.
 */
export function useOffer({ cartKey, cartLink, locale, owner, renewKey }: OfferSource) {
  const key = useRef(cartKey);
  const open = useRef<OpenOrder | null>(null);
  useEffect(() => {
    key.current = cartKey;
  }, [cartKey]);
  useEffect(() => {
    open.current ??= recallOrder(owner);
  }, [owner]);

  async function renew(isOver: () => boolean): Promise<boolean> {
    // A form that is given up makes no other order: it would close the one of the form that came after it.
    if (isOver()) return false;
    const form = new FormData();
    form.set("ordered", cartLink);
    const renewed = await renewKey(null, form);
    if (renewed.ok) key.current = renewed.value;
    return renewed.ok;
  }

  async function create(body: OrderBody, isOver: () => boolean): Promise<OfferReply> {
    const first = await place(body);
    const made = madeBefore(first);
    if (made === undefined) return first;
    if (made === null) return (await renew(isOver)) ? place(body) : first;
    // Another tab has made it, or this one, long ago: with another pay method it is still the same order, and is paid
    // once; one that is over makes room for another.
    const again = await reopen(made, body, isOver);
    return again ? paidOrReply(made, again) : place(body);
  }

  async function place(body: OrderBody): Promise<OfferReply> {
    const reply = await createOrder({ key: key.current, body, locale });
    // Bought while nobody knew: there the checkout begins anew, with what is left of the cart.
    if (!reply.ok && reply.trouble.code === "cart_ordered") {
      window.location.replace(localePath(locale, "/checkout"));
    }
    return reply;
  }

  /** An order that turns out paid is shown instead of being paid again. */
  function paidOrReply(merchantUid: string, reply: OfferReply): OfferReply {
    if (!reply.ok && reply.trouble.code === "already_paid") {
      window.location.replace(orderPaths({ locale, merchantUid, link: null }).order);
    }
    return reply;
  }

  /** Null when only a new order can be paid. */
  async function reopen(
    merchantUid: string,
    body: OrderBody,
    isOver: () => boolean,
  ): Promise<OfferReply | null> {
    const { payMethod } = body;
    const hasAsked = takesReceipt({ payMethod, hasAccount: false });
    const reply = await reopenOrder({
      merchantUid,
      payMethod: payMethod ?? "",
      // Another page of the order may have asked for another one since.
      cashReceipt: hasAsked ? (body.cashReceipt ?? null) : undefined,
      locale,
      link: null,
    });
    if (reply.ok || !NEEDS_NEW_ORDER.includes(reply.trouble.code)) return reply;
    forgetOrder();
    open.current = null;
    return (await renew(isOver)) ? null : reply;
  }

  return async function getOffer(body: OrderBody, isOver: () => boolean): Promise<OfferReply> {
    // With the key: the same goods bought again, from a cart that was emptied, are another order.
    const signature = () => `${key.current} ${orderSignature(body)}`;
    const mine = open.current?.signature === signature() ? open.current.merchantUid : null;
    const again = mine === null ? null : await reopen(mine, body, isOver);
    const reply = mine !== null && again ? paidOrReply(mine, again) : await create(body, isOver);
    if (reply.ok && !isOver()) {
      open.current = { merchantUid: reply.offer.merchantUid, signature: signature() };
      rememberOrder(open.current, owner);
    }
    return reply;
  };
}

/** The order that the key stands for already; null where that is none of ours, undefined where all is said. */
function madeBefore(reply: OfferReply): string | null | undefined {
  if (reply.ok) return reply.offer.isReplayed ? reply.offer.merchantUid : undefined;
  return reply.trouble.code === "idempotency_key_reused" ? reply.trouble.merchantUid : undefined;
}
