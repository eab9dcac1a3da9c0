import { cookies } from "next/headers";
import { findUser } from "@/lib/auth/find-user";
import { type Cart, countUnits, emptyCart, parseCart, serialiseCart } from "@/lib/cart/cart";
import { changeUserCart, findUserCart } from "@/lib/cart/user-cart";
import { getEnv } from "@/lib/env";
import { CART_COUNT_COOKIE } from "./cart-count-cookie";

const CART_COOKIE = "ongi_cart";
const TWO_MONTHS_S = 60 * 24 * 60 * 60;

/** The caller's cart, or null where there is none that can be read. A member's is the same in every browser. */
export async function readCart(): Promise<Cart | null> {
  const user = await findUser();
  return user ? findUserCart(user.id) : readGuestCart();
}

/** What this browser holds for whoever is not signed in. */
export async function readGuestCart(): Promise<Cart | null> {
  return parseCart((await cookies()).get(CART_COOKIE)?.value);
}

/**
 * Changes the caller's cart, or one that begins with this. A member's devices share theirs, so that it has one change
 * at a time. Only in a server action or a route handler: a page that is being rendered cannot set cookies.
 */
export async function changeCart(change: (cart: Cart) => Cart): Promise<{ before: Cart; cart: Cart }> {
  const user = await findUser();
  if (user) {
    const changed = await changeUserCart(user.id, change);
    await showCount(changed.cart);
    return changed;
  }
  const before = (await readGuestCart()) ?? emptyCart();
  const cart = change(before);
  if (cart === before) return { before, cart };
  (await cookies()).set(CART_COOKIE, serialiseCart(cart), { ...shared(), httpOnly: true });
  await showCount(cart);
  return { before, cart };
}

/** From now on the cart is a member's, and this browser holds none of its own; with null there is none at all. */
export async function leaveCartToMember(cart: Cart | null): Promise<void> {
  (await cookies()).delete(CART_COOKIE);
  await showCount(cart ?? emptyCart());
}

/** For the badge of pages that are the same for everybody: a number, and nothing that owns the cart. */
async function showCount(cart: Cart): Promise<void> {
  (await cookies()).set(CART_COUNT_COOKIE, String(countUnits(cart)), { ...shared(), httpOnly: false });
}

function shared() {
  return {
    path: "/",
    sameSite: "lax",
    maxAge: TWO_MONTHS_S,
    secure: getEnv().APP_URL.startsWith("https:"),
  } as const;
}
