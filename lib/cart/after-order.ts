import { type Cart, type CartLine, renewCart } from "./cart";

/** What is left in a cart once these lines were bought from it; what was added meanwhile stays. */
export function cartAfterOrder(cart: Cart, bought: CartLine[]): Cart {
  const lines = cart.lines.flatMap((line) => {
    const taken = bought.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
    return line.quantity > taken ? [{ ...line, quantity: line.quantity - taken }] : [];
  });
  return renewCart({ ...cart, lines });
}

/** An order's lines as a cart of their own, where the browser's has lost them: for ordering the same again. */
export function cartWithOrder(cart: Cart, ordered: CartLine[]): Cart {
  const missing = ordered.filter(({ variantId }) => !cart.lines.some((line) => line.variantId === variantId));
  return renewCart({ ...cart, lines: [...cart.lines, ...missing] });
}
