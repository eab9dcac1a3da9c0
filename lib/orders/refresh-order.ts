import { findOrderRow, markDue, takeTimedLook } from "@/db/queries/orders";
import { isAppError } from "@/lib/errors";
import { lookAtOrder } from "./look-at-order";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

/** Seconds between two looks at an open order, however many pages poll it. */
const EVERY_SECONDS = { pending: 5, awaiting_deposit: 15 } as const;

/** Asks the gateway about an open order when the last look is some seconds old; a gateway that is down changes nothing. */
export async function refreshOrder({
  merchantUid,
  origin,
  shop = getShop(),
}: {
  merchantUid: string;
  origin: Origin;
  shop?: Shop;
}): Promise<void> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (order?.status !== "pending" && order?.status !== "awaiting_deposit") return;
  if (!(await takeTimedLook(shop.db, merchantUid, EVERY_SECONDS[order.status]))) return;
  try {
    await lookAtOrder({ merchantUid, origin, shop });
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
    await markDue(shop.db, merchantUid);
  }
}
