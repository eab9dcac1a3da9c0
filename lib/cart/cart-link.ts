import { type Cart, type CartLine, checkLines, emptyCart, setQuantity } from "./cart";

/** What a cart holds, short enough for an address: `tea-bowl.2_moon-jar-15.1`. It says nothing of whose it is. */
export function toCartLink(lines: readonly CartLine[]): string {
  return lines.map(({ variantId, quantity }) => `${variantId}.${quantity}`).join("_");
}

/** The lines of such a link, as far as they can be a cart's. Written by strangers, like any address. */
export function readCartLink(text: string): CartLine[] {
  return linesOf(text).reduce(setQuantity, emptyCart()).lines;
}

/** A cart with a link's lines put into it, ticked. */
export function withCartLink(cart: Cart, text: string): Cart {
  return linesOf(text).reduce(
    (before, line) => checkLines(setQuantity(before, line), true, line.variantId),
    cart,
  );
}

function linesOf(text: string): CartLine[] {
  return text.split("_").flatMap((part) => {
    const [, variantId, quantity] = /^([a-z0-9-]{1,40})\.([1-9]\d?)$/.exec(part) ?? [];
    return variantId && quantity ? [{ variantId, quantity: Number(quantity) }] : [];
  });
}
