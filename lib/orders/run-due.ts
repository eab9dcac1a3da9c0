import { sendMessages } from "@/lib/mail/send-messages";
import { closeAccounts } from "./close-accounts";
import { issueReceipts } from "./issue-receipts";
import { healDueOrders } from "./reconcile-payments";
import { sendRefunds } from "./send-refunds";
import { getShop, type Shop } from "./shop";

const HEALED_BESIDES = 5;
const SENT_BESIDES = 3;

/**
 * What runs after an answer was given: this order's refunds, closings and receipt, a few orders that are due besides, and what
 * people are to be told of all that. Mail comes last: its server may be slow.
 */
export async function runDue({
  merchantUid,
  shop = getShop(),
}: {
  merchantUid: string;
  shop?: Shop;
}): Promise<void> {
  await closeAccounts({ merchantUid, shop });
  await sendRefunds({ merchantUid, shop });
  await issueReceipts({ merchantUid, shop });
  await healDueOrders({ limit: HEALED_BESIDES, shop });
  await sendMessages({ merchantUid, post: shop });
  await sendMessages({ limit: SENT_BESIDES, post: shop });
}
