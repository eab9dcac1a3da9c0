/** Won, both with VAT. */
const SHIPPING_FEE = 3_000;
/** What a parcel back costs a shopper who changed their mind; with the way there it is twice that. */
export const RETURN_FEE = 3_000;
export const FREE_SHIPPING_FROM = 50_000;

/** The delivery fee in won for goods worth `subtotal` won. Nothing to send costs nothing. */
export function shippingFee(subtotal: number): number {
  return subtotal <= 0 || subtotal >= FREE_SHIPPING_FROM ? 0 : SHIPPING_FEE;
}

/** Won still missing for free delivery; 0 when it is free. */
export function missingForFreeShipping(subtotal: number): number {
  return Math.max(0, FREE_SHIPPING_FROM - subtotal);
}
