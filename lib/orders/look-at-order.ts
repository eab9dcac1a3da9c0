import type { Measure } from "@/lib/payments/gateway";
import { settlePayment } from "./settle-payment";
import type { Origin, Settlement } from "./settlement";
import { getShop, type Shop } from "./shop";

/** Looks at one order that strangers may cause in a minute; past it they are answered from the books. */
export const LOOKS_PER_MINUTE = 20;

/**
 * Asks the gateway for every payment of an order, over all pages, and settles each.
 * @throws AppError(gateway_unavailable) when the gateway could not be asked; then nothing has changed.
 */
export async function lookAtOrder({
  merchantUid,
  origin,
  measure = (_step, work) => work(),
  shop = getShop(),
}: {
  merchantUid: string;
  origin: Origin;
  measure?: Measure;
  shop?: Shop;
}): Promise<Settlement[]> {
  const settlements: Settlement[] = [];
  for (const seen of await shop.gateway.listPayments(merchantUid, measure)) {
    const settlement = await measure("db", () => settlePayment({ seen, origin, shop }));
    if (settlement) settlements.push(settlement);
  }
  return settlements;
}
