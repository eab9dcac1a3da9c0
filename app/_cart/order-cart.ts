import { cartAfterOrder, cartWithOrder } from "@/lib/cart/after-order";
import { emptyCart } from "@/lib/cart/cart";
import { findCartOfOrder } from "@/lib/orders/cart-of-order";
import { readCart, writeCart } from "./cart-cookie";

/** Takes what an order bought out of the cart that it was made from; any other cart is left alone. Route handlers only. */
export async function emptyCartOfOrder(merchantUid: string): Promise<void> {
  const cart = await readCart();
  if (!cart) return;
  const made = await findCartOfOrder({ merchantUid });
  if (made?.cartId === cart.id) await writeCart(cartAfterOrder(cart, made.lines));
}

/** Puts an order's goods back, for an order that has to be made anew. Route handlers only. */
export async function giveCartBack(merchantUid: string): Promise<void> {
  const made = await findCartOfOrder({ merchantUid });
  if (made) await writeCart(cartWithOrder((await readCart()) ?? emptyCart(), made.lines));
}
