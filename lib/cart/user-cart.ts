import { getDb } from "@/db/client";
import { findCartRow, lockCart, saveCartRow } from "@/db/queries/carts";
import { getVariants } from "@/lib/catalog/get-variants";
import { type Cart, cartIdOf, emptyCart, parseCart, serialiseCart } from "./cart";
import { type Merged, mergeCarts } from "./merge-carts";

/** A member's cart, in whatever browser; null where they have none yet. */
export async function findUserCart(userId: string): Promise<Cart | null> {
  const row = await findCartRow(getDb(), userId);
  return parseCart(row?.cart);
}

/** What signing in brought into the cart, until it is next changed. */
export async function findMerged(userId: string): Promise<Merged | null> {
  return (await findCartRow(getDb(), userId))?.merged ?? null;
}

/** One change at a time, from whatever browser. */
export async function changeUserCart(
  userId: string,
  change: (cart: Cart) => Cart,
  db = getDb(),
): Promise<{ before: Cart; cart: Cart }> {
  return db.transaction(async (tx) => {
    const before = parseCart((await lockCart(tx, userId))?.cart) ?? emptyCart();
    const cart = change(before);
    if (cart !== before) await saveCartRow(tx, { userId, cart: serialiseCart(cart), merged: null });
    return { before, cart };
  });
}

type Merging = {
  userId: string;
  /** What is taken over of it. */
  guest: Cart;
  /** The key of the browser's cart, whatever of it is taken over. Where the answer was lost, it comes once more. */
  from: string;
};

/** Takes a guest's cart into the one of the person that they turned out to be. @returns the cart that came of it. */
export async function mergeGuestCart({ userId, guest, from }: Merging): Promise<Cart> {
  const variants = await getVariants(guest.lines.map(({ variantId }) => variantId));
  const stock = new Map([...variants].map(([id, variant]) => [id, variant.stock]));
  return getDb().transaction(async (tx) => {
    const row = await lockCart(tx, userId);
    const held = parseCart(row?.cart) ?? emptyCart();
    const last = row?.mergedFrom;
    if (guest.lines.length === 0 || last === from) return held;
    const isRepeated = cartIdOf(last ?? "") === cartIdOf(from);
    const { cart, merged } = mergeCarts(held, guest, stock, isRepeated);
    await saveCartRow(tx, { userId, cart: serialiseCart(cart), merged, mergedFrom: from });
    return cart;
  });
}
