import { getDb } from "@/db/client";
import { findCartRow, lockCart, saveCartRow } from "@/db/queries/carts";
import { getVariants } from "@/lib/catalog/get-variants";
import { type Cart, emptyCart, parseCart, serialiseCart } from "./cart";
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

export async function saveUserCart(userId: string, cart: Cart): Promise<void> {
  await saveCartRow(getDb(), { userId, cart: serialiseCart(cart), merged: null });
}

/** Takes a guest's cart into the one of the person that they turned out to be. @returns the cart that came of it. */
export async function mergeGuestCart({ userId, guest }: { userId: string; guest: Cart }): Promise<Cart> {
  const variants = await getVariants(guest.lines.map(({ variantId }) => variantId));
  const stock = new Map([...variants].map(([id, variant]) => [id, variant.stock]));
  return getDb().transaction(async (tx) => {
    const row = await lockCart(tx, userId);
    const { cart, merged } = mergeCarts(parseCart(row?.cart) ?? emptyCart(), guest, stock);
    await saveCartRow(tx, { userId, cart: serialiseCart(cart), merged });
    return cart;
  });
}
