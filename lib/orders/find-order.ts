import { findOrderRow } from "@/db/queries/orders";
import { phoneDigits } from "@/lib/phone";
import { isSame } from "@/lib/signing";
import { isOrderNumber } from "./order-number";
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
  const number = merchantUid.trim().toUpperCase();
  const order = isOrderNumber(number) ? await findOrderRow(shop.db, number) : null;
  const digits = phoneDigits(phone);
  // One that names nobody any more has no phone to be found by.
  return order && !order.separatedAt && isSame(order.buyerPhone, digits) ? order.merchantUid : null;
}

/** Whether there is such an order: for the shop's own people, who need no phone. */
export async function hasOrder(merchantUid: string, shop: Pick<Shop, "db"> = getShop()): Promise<boolean> {
  return isOrderNumber(merchantUid) && (await findOrderRow(shop.db, merchantUid)) !== null;
}
