import { closeAccounts } from "./close-accounts";
import { healDueOrders } from "./reconcile-payments";
import { sendRefunds } from "./send-refunds";
import { getShop, type Shop } from "./shop";

const HEALED_BESIDES = 5;

/** What runs after an answer was given: this order's refunds and closings, and a few orders that are due besides. */
export async function runDue({
  merchantUid,
  shop = getShop(),
}: {
  merchantUid: string;
  shop?: Shop;
}): Promise<void> {
  await closeAccounts({ merchantUid, shop });
  await sendRefunds({ merchantUid, shop });
  await healDueOrders({ limit: HEALED_BESIDES, shop });
}
