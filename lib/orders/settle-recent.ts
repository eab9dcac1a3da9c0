import { findSweepMark, listKnownReadings, saveStray, saveSweepMark } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import { causesOf, log } from "@/lib/log";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import type { Shop } from "./shop";

const HOUR_MS = 3600 * 1000;
/** Where nothing was walked yet. */
const FIRST_HOURS = 48;
/** The gateway lists 90 days at the most. */
const MOST_HOURS = 89 * 24;
/** Walked again each time: its clock is not ours, and a payment may be listed later than it happened. */
const OVERLAP_MS = 10 * 60 * 1000;
const PAGE_SIZE = 1_000;
const MOST_PAGES = 50;

/**
 * Walks what happened at the gateway since the last whole walk. What our books lack belongs to an order that nobody
 * looks at any more and whose messages were lost (a late payment, a cancel in the console, an account of a closed
 * order), or to no order of ours, which a person has to look at.
 *
 * @returns how many payments it settled. A gateway that cannot be asked leaves the rest to the next walk.
 */
export async function settleRecent({
  until = Number.POSITIVE_INFINITY,
  ...walking
}: Walking): Promise<number> {
  let settled = 0;
  for (const status of ["paid", "cancelled", "ready"] as const) {
    try {
      settled += await walk(status, { until, ...walking });
    } catch (error) {
      if (!isAppError(error, "gateway_unavailable")) throw error;
      log("warn", "list_not_walked", { status, causes: causesOf(error) });
    }
  }
  return settled;
}

type Walking = {
  origin: Origin;
  /** No page and no payment is begun past this moment (Date.now()); the next walk begins where this one did. */
  until?: number;
  shop: Shop;
};
type List = "paid" | "cancelled" | "ready";

async function walk(status: List, { origin, until, shop }: Required<Walking>): Promise<number> {
  const startedAt = Date.now();
  const mark = (await findSweepMark(shop.db, status))?.getTime() ?? startedAt - FIRST_HOURS * HOUR_MS;
  const since = new Date(Math.max(mark - OVERLAP_MS, startedAt - MOST_HOURS * HOUR_MS));
  let settled = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    if (Date.now() >= until) return settled;
    const { payments, next } = await shop.gateway.listRecent({ status, since, page, limit: PAGE_SIZE });
    for (const seen of await unknownOf(payments, shop)) {
      if (Date.now() >= until) return settled;
      settled += await settleOne(seen, origin, shop);
    }
    if (next === null) {
      await saveSweepMark(shop.db, status, new Date(startedAt));
      return settled;
    }
  }
  log("warn", "list_too_long", { status, since });
  return settled;
}

/** Those that our books do not have just so. An open window without an account is nobody's business yet. */
async function unknownOf(payments: GatewayPayment[], shop: Shop): Promise<GatewayPayment[]> {
  const seen = payments.filter(({ status, account }) => status !== "ready" || account !== null);
  const ids = seen.map(({ impUid }) => impUid);
  const known = new Map((await listKnownReadings(shop.db, ids)).map((row) => [row.impUid, row]));
  return seen.filter(({ impUid, status, cancelAmount }) => {
    const row = known.get(impUid);
    return row === undefined || row.status !== status || row.cancelAmount !== cancelAmount;
  });
}

async function settleOne(seen: GatewayPayment, origin: Origin, shop: Shop): Promise<number> {
  try {
    const settlement = await settlePayment({ seen, origin, shop });
    if (settlement === null) await saveStray(shop.db, seen);
    return settlement && settlement.verdict.kind !== "nothing" ? 1 : 0;
  } catch (error) {
    // One payment that cannot be booked must not hide the ones behind it.
    log("error", "payment_not_settled", { impUid: seen.impUid, causes: causesOf(error) });
    return 0;
  }
}
