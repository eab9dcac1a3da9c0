import { getVariants } from "@/lib/catalog/get-variants";
import type { Cart } from "./cart";
import { type PricedCart, priceLines } from "./price-lines";

export async function priceCart(cart: Cart): Promise<PricedCart> {
  const ids = cart.lines.map((line) => line.variantId);
  return priceLines(cart.lines, await getVariants(ids));
}
