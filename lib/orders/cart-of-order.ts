import { findOrderOfCart, findOrderRow, listOrderLines } from "@/db/queries/orders";
import type { OrderStatus } from "@/lib/payments/status";
import { getShop, type Shop } from "./shop";

/** The cart that an order was made from, and what it bought; null for an order that does not exist. */
export async function findCartOfOrder({
  merchantUid,
  shop = getShop(),
}: {
  merchantUid: string;
  shop?: Shop;
}): Promise<{ cartId: string; lines: { variantId: string; quantity: number }[] } | null> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order) return null;
  const lines = await listOrderLines(shop.db, merchantUid);
  return { cartId: order.cartId, lines };
}

/** Paid, or with an account to pay into: such an order's goods are to leave its cart. */
export const BOUGHT: OrderStatus[] = ["paid", "awaiting_deposit"];

/** The order by which a cart was bought while its browser was gone, so that its goods are still in it; or null. */
export async function findBoughtBy({
  cartId,
  shop = getShop(),
}: {
  cartId: string;
  shop?: Shop;
}): Promise<string | null> {
  const order = await findOrderOfCart(shop.db, cartId, BOUGHT);
  return order?.merchantUid ?? null;
}
