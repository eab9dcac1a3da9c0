export const CART_COUNT_COOKIE = "ongi_cart_count";

/** Dispatched on the window when the number may have changed. */
export const CART_EVENT = "ongi:cart";
