import { findOrderRow, markDue, takeLook } from "@/db/queries/orders";
import { countUp, saveEvent } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import { LOOKS_PER_MINUTE } from "./look-at-order";
import { settlePayment } from "./settle-payment";
import { getShop, type Shop } from "./shop";

/** `settled`: asked and booked. `due`: known, to be asked later. `unknown`: no order of ours; counted, not stored. */
export type NoticeResult = "settled" | "due" | "unknown";

/**
 * A webhook says only where to look. Its status is noted and never believed; an order that is not ours costs no
 * call; a gateway that is down leaves the order due.
 */
export async function receiveNotice({
  impUid,
  merchantUid,
  status,
  requestId,
  shop = getShop(),
}: {
  impUid: string;
  merchantUid: string;
  status: string | null;
  requestId: string;
  shop?: Shop;
}): Promise<NoticeResult> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order) {
    await countUp(shop.db, "webhook_unknown_order");
    return "unknown";
  }
  const origin = { source: "webhook", actor: "gateway", requestId } as const;
  const mayLook = await takeLook(shop.db, merchantUid, LOOKS_PER_MINUTE);
  try {
    if (mayLook) {
      const seen = await shop.gateway.findPayment(impUid);
      if (seen) {
        await settlePayment({ seen, origin, shop });
        return "settled";
      }
    }
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
  }
  await shop.db.transaction(async (tx) => {
    // Past the limit, only when the running minute is over: a flood of copies must not flood the gateway.
    await markDue(tx, merchantUid, mayLook ? 0 : 60);
    await saveEvent(tx, {
      merchantUid,
      impUid,
      ...origin,
      seenStatus: null,
      decision: "nothing",
      reason: "to_be_asked",
      orderStatus: order.status,
      detail: { said: status?.slice(0, 20) ?? null },
    });
  });
  return "due";
}
