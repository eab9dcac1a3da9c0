import { type ClaimedOrder, findOrderClock, putOffLook, scheduleNextLook } from "@/db/queries/orders";
import { isAppError } from "@/lib/errors";
import { causesOf, log } from "@/lib/log";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import type { Origin } from "./settlement";
import type { Shop } from "./shop";

export type Healing = { settled: boolean; expired: boolean };

const RETRY_SECONDS = 30;
/** What is wrong with the order itself does not go away by asking again soon. */
const BROKEN_SECONDS = 600;

/**
 * One order that is due: asked for, settled, ended when its time is over, and given its next look. Whatever goes wrong
 * with it is logged and put off, and stops no other order.
 */
export async function healOrder(shop: Shop, claimed: ClaimedOrder, origin: Origin): Promise<Healing> {
  const { merchantUid } = claimed;
  try {
    const settlements = await lookAtOrder({ merchantUid, origin, shop });
    const settled = settlements.some(({ verdict }) => verdict.kind !== "nothing");
    const clock = await findOrderClock(shop.db, merchantUid);
    if (clock?.isOpen && clock.isOver) {
      const status = await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop });
      if (status === "expired") return { settled, expired: true };
    }
    await scheduleNextLook(shop.db, claimed);
    return { settled, expired: false };
  } catch (error) {
    const isSilent = isAppError(error, "gateway_unavailable");
    log(isSilent ? "warn" : "error", "order_not_healed", { merchantUid, causes: causesOf(error) });
    await putOffLook(shop.db, claimed, isSilent ? RETRY_SECONDS : BROKEN_SECONDS);
    return { settled: false, expired: false };
  }
}
