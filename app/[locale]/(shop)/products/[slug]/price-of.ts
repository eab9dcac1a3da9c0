import { shippingFee } from "@/lib/catalog/shipping";

/** An option as the form needs it, with its name in the page's language. */
export type BuyOption = { id: string; name: string; price: number; stock: number };

/** Won. What this many of an option cost at the door. */
export function priceOf(option: BuyOption, quantity: number): { total: number; shipping: number } {
  const goods = option.price * quantity;
  const shipping = shippingFee(goods);
  return { total: goods + shipping, shipping };
}
