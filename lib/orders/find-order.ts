import { findOrderRow } from "@/db/queries/orders";
import { isSame } from "@/lib/signing";
import { getShop, type Shop } from "./shop";

/** A guest's look-up. @returns the order's number, or null alike for no such order and for another phone. */
export async function findOrder({
  merchantUid,
  phone,
  shop = getShop(),
}: {
  merchantUid: string;
  phone: string;
  shop?: Shop;
}): Promise<string | null> {
  const order = await findOrderRow(shop.db, merchantUid.trim().toUpperCase());
  const digits = phone.replace(/\D/g, "");
  return order && isSame(order.buyerPhone, digits) ? order.merchantUid : null;
}
