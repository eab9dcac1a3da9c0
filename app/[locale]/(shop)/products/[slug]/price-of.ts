import { shippingFee } from "@/lib/catalog/shipping";

/** An option as the form needs it, with its name in the page's language. */
export type BuyOption = { id: string; name: string; price: number; stock: number };

/** Won. What this many of an option cost at the door. */
export function priceOf(option: BuyOption, quantity: number): { total: number; shipping: number } {
  const goods = option.price * quantity;
  const shipping = shippingFee(goods);
  return { total: goods + shipping, shipping };
}

/** What costs least of what can be had: nobody is led to pay more than they came for. */
export function firstChoice(options: BuyOption[]): BuyOption | undefined {
  const had = options.filter(({ stock }) => stock > 0);
  const least = Math.min(...had.map(({ price }) => price));
  return had.find(({ price }) => price === least) ?? options[0];
}
