import type { OrderRow } from "@/db/queries/orders";
import { isOrderLink } from "@/lib/signing";
import type { OrderAccess, Viewer } from "./order-view";

/** What a viewer may see of an order; null for a stranger, who is told that there is no such order. */
export function accessTo(order: OrderRow, viewer: Viewer): OrderAccess | null {
  const isBuyer = order.userId !== null && order.userId === viewer.userId;
  const isBrowser = viewer.guestId !== null && order.guestId === viewer.guestId;
  if (isBuyer || isBrowser || viewer.foundOrders.includes(order.merchantUid)) return "owner";
  return isOrderLink(order.merchantUid, viewer.link) ? "link" : null;
}
