import type { OrderRow } from "@/db/queries/orders";
import { isOrderLink } from "@/lib/signing";
import type { OrderAccess, Viewer } from "./order-view";

/** Who ordered: the signed-in buyer, or the browser that placed the order. More than a look-up, which two facts make. */
export function isPlacer(order: OrderRow, viewer: Viewer): boolean {
  const isBuyer = order.userId !== null && order.userId === viewer.userId;
  return isBuyer || (viewer.guestId !== null && order.guestId === viewer.guestId);
}

/** What a viewer may see of an order; null for a stranger, who is told that there is no such order. */
export function accessTo(order: OrderRow, viewer: Viewer): OrderAccess | null {
  if (isPlacer(order, viewer) || viewer.foundOrders.includes(order.merchantUid)) return "owner";
  return isOrderLink(order.merchantUid, viewer.link) ? "link" : null;
}
