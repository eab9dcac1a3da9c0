/** Of one variant, in a cart and in an order. */
export const MAX_QUANTITY = 10;

/** Different variants in one cart, so that its cookie stays well under a browser's 4,096 bytes. */
export const MAX_CART_LINES = 30;
