import { forgetReceiptNames } from "@/db/queries/cash-receipts";
import { forgetOldKeys } from "@/db/queries/idempotency";
import { countDueMoney } from "@/db/queries/money-back";
import { claimDueOrders, countDueOrders } from "@/db/queries/orders";
import { countDueMessages } from "@/db/queries/outbox";
import { sendMessages } from "@/lib/mail/send-messages";
import { closeAccounts } from "./close-accounts";
import { healOrder } from "./heal-order";
import { issueReceipts, NAME_SECONDS } from "./issue-receipts";
import { leaseSeconds } from "./lease";
import { orElse } from "./one-by-one";
import { sendRefunds } from "./send-refunds";
import { settleRecent } from "./settle-recent";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

const ORIGIN: Origin = { source: "sweep", actor: "sweep" };
const AT_ONCE = 4;
/** More than a minute of the busiest day makes. */
const OLD_KEYS_A_RUN = 1_000;
/** Well inside of the minute that a serverless function may run. */
const MOST_MS = 40_000;

export type SweepReport = {
  looked: number;
  settled: number;
  expired: number;
  refunded: number;
  left: number;
};

/**
 * One bounded run of the sweep over everything that is due: money on its way back first, then orders, then what nobody
 * told us of, and last what people are to be told. Safe to run twice at once and to stop at any point; no step stops another.
 */
export async function reconcilePayments({
  limit = 100,
  shop = getShop(),
}: {
  limit?: number;
  shop?: Shop;
} = {}): Promise<SweepReport> {
  const until = Date.now() + MOST_MS;
  const closings = () => orElse("closings", 0, () => closeAccounts({ limit, until, shop }));
  const refunds = () => orElse("refunds", 0, () => sendRefunds({ limit, until, shop }));
  await closings();
  const before = await refunds();
  const orders = await healDueOrders({ limit, until, shop });
  const recent = await orElse("recent", 0, () => settleRecent({ origin: ORIGIN, until, shop }));
  // What the looks have brought to light goes back at once.
  await closings();
  const refunded = before + (await refunds());
  // After the money, which receipts follow.
  await orElse("receipts", 0, () => issueReceipts({ limit, until, shop }));
  await orElse("idempotency keys", undefined, () => forgetOldKeys(shop.db, OLD_KEYS_A_RUN));
  await orElse("receipt names", undefined, () => forgetReceiptNames(shop.db, NAME_SECONDS));
  await orElse("messages", 0, () => sendMessages({ limit, until, post: shop }));
  const [dueOrders, dueMoney, dueMessages] = await Promise.all([
    countDueOrders(shop.db),
    countDueMoney(shop.db),
    countDueMessages(shop.db),
  ]);
  const left = dueOrders + dueMoney + dueMessages;
  return { ...orders, settled: orders.settled + recent, refunded, left };
}

/** Looks at up to `limit` orders that are due, a few at once, and begins none past `until` (Date.now()). */
export async function healDueOrders({
  limit,
  until = Number.POSITIVE_INFINITY,
  shop = getShop(),
}: {
  limit: number;
  until?: number;
  shop?: Shop;
}): Promise<Pick<SweepReport, "looked" | "settled" | "expired">> {
  const report = { looked: 0, settled: 0, expired: 0 };
  while (report.looked < limit && Date.now() < until) {
    const due = await claimDueOrders(shop.db, {
      limit: Math.min(AT_ONCE, limit - report.looked),
      leaseSeconds: leaseSeconds(shop.env),
    });
    if (due.length === 0) break;
    const healings = await Promise.all(due.map((claimed) => healOrder(shop, claimed, ORIGIN)));
    report.looked += due.length;
    report.settled += healings.filter(({ settled }) => settled).length;
    report.expired += healings.filter(({ expired }) => expired).length;
  }
  return report;
}
