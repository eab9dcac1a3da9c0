import { listKnownReadings, listStrayIds, saveStray } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import type { Shop } from "./shop";

const HOURS = 24;
const PAGE_SIZE = 100;
/** Newest first, a page that brings nothing new ends the walk; after an outage there are more of them. */
const MOST_PAGES = 10;

/**
 * Walks what changed last at the gateway. What our books lack belongs to an order that nobody looks at any more and
 * whose messages were lost (a late payment, a cancel in the console, an account of a closed order), or to no order of
 * ours, which a person has to look at.
 *
 * @returns how many payments it settled; 0 when the gateway could not be asked.
 */
export async function settleRecent({ origin, shop }: { origin: Origin; shop: Shop }): Promise<number> {
  const since = new Date(Date.now() - HOURS * 3600 * 1000);
  let settled = 0;
  try {
    for (const status of ["paid", "cancelled", "ready"] as const) {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { payments, next } = await shop.gateway.listRecent({ status, since, page, limit: PAGE_SIZE });
        const news = await unknownOf(payments, shop);
        for (const seen of news) settled += await settleOne(seen, origin, shop);
        if (news.length === 0 || next === null) break;
      }
    }
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
  }
  return settled;
}

/** Those that our books do not have just so. An open window without an account is nobody's business yet. */
async function unknownOf(payments: GatewayPayment[], shop: Shop): Promise<GatewayPayment[]> {
  const seen = payments.filter(({ status, account }) => status !== "ready" || account !== null);
  const ids = seen.map(({ impUid }) => impUid);
  const known = new Map((await listKnownReadings(shop.db, ids)).map((row) => [row.impUid, row]));
  const strays = new Set(await listStrayIds(shop.db, ids));
  return seen.filter(({ impUid, status, cancelAmount }) => {
    const row = known.get(impUid);
    if (row === undefined) return !strays.has(impUid);
    return row.status !== status || row.cancelAmount !== cancelAmount;
  });
}

async function settleOne(seen: GatewayPayment, origin: Origin, shop: Shop): Promise<number> {
  const settlement = await settlePayment({ seen, origin, shop });
  if (settlement === null) await saveStray(shop.db, seen);
  return settlement && settlement.verdict.kind !== "nothing" ? 1 : 0;
}
