import { findOrderRow, markDue, type OrderRow, updateOrder } from "@/db/queries/orders";
import { isAppError } from "@/lib/errors";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import type { Origin } from "./settlement";
import type { Shop } from "./shop";

export type Healing = { settled: boolean; expired: boolean };

const RETRY_SECONDS = 30;

/** One order that is due: asked for, settled, ended when its time is over, and given its next look. */
export async function healOrder(shop: Shop, merchantUid: string, origin: Origin): Promise<Healing> {
  try {
    const settlements = await lookAtOrder({ merchantUid, origin, shop });
    const settled = settlements.some(({ verdict }) => verdict.kind !== "nothing");
    const order = await findOrderRow(shop.db, merchantUid);
    if (!order) return { settled, expired: false };
    if (isOpen(order) && order.expiresAt.getTime() <= Date.now()) {
      const status = await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop });
      if (status === "expired") return { settled, expired: true };
    }
    await scheduleNextLook(shop, merchantUid);
    return { settled, expired: false };
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
    await markDue(shop.db, merchantUid, RETRY_SECONDS);
    return { settled: false, expired: false };
  }
}

/** Young orders are looked at often, old ones seldom; one whose time runs out, at that moment. */
async function scheduleNextLook(shop: Shop, merchantUid: string): Promise<void> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order || !isOpen(order)) {
    await updateOrder(shop.db, merchantUid, { dueAt: null });
    return;
  }
  const ageSeconds = (Date.now() - order.createdAt.getTime()) / 1000;
  const most = order.status === "pending" ? 120 : 600;
  const untilOver = (order.expiresAt.getTime() - Date.now()) / 1000;
  await markDue(shop.db, merchantUid, Math.max(1, Math.min(untilOver, most, Math.max(5, ageSeconds / 10))));
}

function isOpen(order: OrderRow): boolean {
  return order.status === "pending" || order.status === "awaiting_deposit";
}
