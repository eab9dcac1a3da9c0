import { cartAfterOrder, cartWithOrder } from "@/lib/cart/after-order";
import type { Cart } from "@/lib/cart/cart";
import { findBoughtBy, findCartOfOrder } from "@/lib/orders/cart-of-order";
import { changeCart, readCart } from "./cart-cookie";

/**
 * Takes what an order bought out of the cart that it was made from; any other cart is left alone. Route handlers only.
 * @returns what the caller's cart is then, null for none.
 */
export async function emptyCartOfOrder(merchantUid: string): Promise<Cart | null> {
  const held = await readCart();
  const made = held && (await findCartOfOrder({ merchantUid }));
  if (!made || held.id !== made.cartId) return held;
  const take = (cart: Cart) => (cart.id === made.cartId ? cartAfterOrder(cart, made.lines) : cart);
  return (await changeCart(take)).cart;
}

/** Puts an order's goods back, for an order that has to be made anew. Route handlers only. */
export async function giveCartBack(merchantUid: string): Promise<void> {
  const made = await findCartOfOrder({ merchantUid });
  if (made) await changeCart((cart) => cartWithOrder(cart, made.lines));
}

/** A cart without what was bought of it while its browser was gone. */
export async function leftInCart(cart: Cart): Promise<Cart> {
  const boughtBy = await findBoughtBy({ cartId: cart.id });
  const made = boughtBy && (await findCartOfOrder({ merchantUid: boughtBy }));
  return made ? cartAfterOrder(cart, made.lines) : cart;
}
