import { findOrderRow, listOrderLines } from "@/db/queries/orders";
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
