import { countDueMoney } from "@/db/queries/money-back";
import { claimDueOrders, countDueOrders } from "@/db/queries/orders";
import { listKnownReadings, saveStray } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import { closeAccounts } from "./close-accounts";
import { healOrder } from "./heal-order";
import { sendRefunds } from "./send-refunds";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

const ORIGIN: Origin = { source: "sweep", actor: "sweep" };
/** Several times what a look may take, so that a sweep that died gives its orders back soon. */
const LEASE_SECONDS = 60;
const AT_ONCE = 4;
const RECENT_HOURS = 24;
const RECENT_LIMIT = 100;

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
  const recent = await settleRecentPaid(shop);
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

/**
 * The gateway's newest payments: one that our books lack belongs to an order whose messages were all lost, or to
 * no order of ours, which a person has to look at.
 */
async function settleRecentPaid(shop: Shop): Promise<number> {
  try {
    const since = new Date(Date.now() - RECENT_HOURS * 3600 * 1000);
    const recent = await shop.gateway.listRecentPaid({ since, limit: RECENT_LIMIT });
    const known = await listKnownReadings(
      shop.db,
      recent.map(({ impUid }) => impUid),
    );
    let settled = 0;
    for (const seen of recent) {
      const row = known.find(({ impUid }) => impUid === seen.impUid);
      if (row?.status === seen.status && row.cancelAmount === seen.cancelAmount) continue;
      const settlement = await settlePayment({ seen, origin: ORIGIN, shop });
      if (settlement === null) await saveStray(shop.db, seen);
      else if (settlement.verdict.kind !== "nothing") settled += 1;
    }
    return settled;
  } catch (error) {
    if (isAppError(error, "gateway_unavailable")) return 0;
    throw error;
  }
}
