import { findOrderRow, lengthenHold } from "@/db/queries/orders";
import { getShop, type Shop } from "./shop";

export type Confirmation = { answer: "go" } | { answer: "unknown" } | { answer: "stop"; reason: string };

/**
 * The gateway's last question before it takes the money. Books only: no call back to the gateway, no stock move.
 * An order that waits for a deposit may still be paid in another way, so it gets a go as well.
 */
export async function confirmPayment({
  merchantUid,
  amount,
  shop = getShop(),
}: {
  merchantUid: string;
  amount: number;
  shop?: Shop;
}): Promise<Confirmation> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order) return { answer: "unknown" };
  if (order.status === "paid" || order.status === "refunded") {
    return { answer: "stop", reason: "이미 결제된 주문입니다." };
  }
  if (amount !== order.total) return { answer: "stop", reason: "주문 금액과 다릅니다." };
  const expiresAt = await lengthenHold(shop.db, merchantUid);
  if (!expiresAt) return { answer: "stop", reason: "결제 시간이 지난 주문입니다." };
  return { answer: "go" };
}
