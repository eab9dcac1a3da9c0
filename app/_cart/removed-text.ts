import type { CartLine } from "@/lib/cart/cart";

/** A removed line in an address: `<variantId>.<quantity>.<place>.<seenPrice>`, with `.left` where it was not ticked. */
export function toRemovedText(line: CartLine, place: number): string {
  const { variantId, quantity, seenPrice, isLeft } = line;
  return `${variantId}.${quantity}.${place}.${seenPrice ?? ""}${isLeft ? ".left" : ""}`;
}

/** What `restoreLine` wants, all of it texts; null for anything else. Written by strangers, like any address. */
export function readRemovedText(text: unknown) {
  const match = /^([a-z0-9-]{1,40})\.(\d{1,2})\.(\d{1,2})\.(\d{0,9})(?:\.(left))?$/.exec(String(text));
  if (!match) return null;
  const [, variantId = "", quantity = "", place = "", seenPrice = "", tick = ""] = match;
  return { variantId, quantity, place, seenPrice, tick };
}
