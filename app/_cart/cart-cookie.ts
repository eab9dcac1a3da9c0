import { cookies } from "next/headers";
import { type Cart, countUnits, parseCart, serialiseCart } from "@/lib/cart/cart";
import { getEnv } from "@/lib/env";
import { CART_COUNT_COOKIE } from "./cart-count-cookie";

const CART_COOKIE = "ongi_cart";
const TWO_MONTHS_S = 60 * 24 * 60 * 60;

/** The caller's cart, or null where there is none that can be read. */
export async function readCart(): Promise<Cart | null> {
  return parseCart((await cookies()).get(CART_COOKIE)?.value);
}

/** Only in a server action or a route handler: a page that is being rendered cannot set cookies. */
export async function writeCart(cart: Cart): Promise<void> {
  const jar = await cookies();
  const shared = {
    path: "/",
    sameSite: "lax",
    maxAge: TWO_MONTHS_S,
    secure: getEnv().APP_URL.startsWith("https:"),
  } as const;
  jar.set(CART_COOKIE, serialiseCart(cart), { ...shared, httpOnly: true });
  // For the badge of pages that are the same for everybody: a number, and nothing that owns the cart.
  jar.set(CART_COUNT_COOKIE, String(countUnits(cart)), { ...shared, httpOnly: false });
}
