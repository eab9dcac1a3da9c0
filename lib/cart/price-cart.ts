import { getVariants } from "@/lib/catalog/get-variants";
import { type Cart, type CartLine, orderedLines } from "./cart";
import { type PricedCart, priceLines } from "./price-lines";

/** The whole cart as it is shown, with the sums of what is ticked. */
export async function priceCart(cart: Cart): Promise<PricedCart> {
  return await price(cart.lines);
}

/** What an order of this cart would be: the ticked lines and nothing else. */
export async function priceOrder(cart: Cart): Promise<PricedCart> {
  return await price(orderedLines(cart));
}

async function price(lines: CartLine[]): Promise<PricedCart> {
  return priceLines(lines, await getVariants(lines.map((line) => line.variantId)));
}
