import { countDueMoney } from "@/db/queries/money-back";
import { claimDueOrders, countDueOrders } from "@/db/queries/orders";
import { closeAccounts } from "./close-accounts";
import { healOrder } from "./heal-order";
import { sendRefunds } from "./send-refunds";
import { settleRecent } from "./settle-recent";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

const ORIGIN: Origin = { source: "sweep", actor: "sweep" };
/** Several times what a look may take, so that a sweep that died gives its orders back soon. */
const LEASE_SECONDS = 60;
const AT_ONCE = 4;

export type SweepReport = {
  looked: number;
  settled: number;
  expired: number;
  refunded: number;
  left: number;
};

/** One bounded run of the sweep over everything that is due. Safe to run twice at once and to stop at any point. */
export async function reconcilePayments({
  limit = 100,
  shop = getShop(),
}: {
  limit?: number;
  shop?: Shop;
} = {}): Promise<SweepReport> {
  const orders = await healDueOrders({ limit, shop });
  const recent = await settleRecent({ origin: ORIGIN, shop });
  await closeAccounts({ limit, shop });
  const refunded = await sendRefunds({ limit, shop });
  const left = (await countDueOrders(shop.db)) + (await countDueMoney(shop.db));
  return { ...orders, settled: orders.settled + recent, refunded, left };
}

/** Looks at up to `limit` orders that are due, a few at once. */
export async function healDueOrders({ limit, shop = getShop() }: { limit: number; shop?: Shop }) {
  const due = await claimDueOrders(shop.db, { limit, leaseSeconds: LEASE_SECONDS });
  const report = { looked: due.length, settled: 0, expired: 0 };
  const work = async () => {
    for (let next = due.pop(); next !== undefined; next = due.pop()) {
      const healing = await healOrder(shop, next, ORIGIN);
      if (healing.settled) report.settled += 1;
      if (healing.expired) report.expired += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report;
}
