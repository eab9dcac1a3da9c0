import { type Database, getDb } from "@/db/client";
import { claimUnclaimed, countUnclaimed, listLinesOf, listOrdersOf } from "@/db/queries/my-orders";
import type { Fulfilment, OrderStatus } from "@/lib/payments/status";

type LocalisedText = { ko: string; en: string };

export type MyOrder = {
  merchantUid: string;
  status: OrderStatus;
  fulfilment: Fulfilment;
  total: number;
  refunded: number;
  /** What became of its goods, where none of them stays with the buyer. */
  gone: "cancelled" | "returned" | null;
  createdAt: Date;
  /** What the order is called by: its first line, and how many kinds there are besides. */
  name: LocalisedText;
  others: number;
  image: { src: string; width: number; height: number; alt: LocalisedText } | null;
};

const PAGE = 10;

/** A page of a person's orders, newest first; `next` is where the following one begins, null on the last. */
export async function listMyOrders({
  userId,
  before,
  db = getDb(),
}: {
  userId: string;
  before?: string;
  db?: Database;
}): Promise<{ orders: MyOrder[]; next: string | null }> {
  const page = before === undefined ? { limit: PAGE + 1 } : { before, limit: PAGE + 1 };
  const rows = await listOrdersOf(db, userId, page);
  const shown = rows.slice(0, PAGE);
  const lines = await listLinesOf(
    db,
    shown.map(({ merchantUid }) => merchantUid),
  );
  const orders = shown.map((order) => {
    const own = lines.filter(({ merchantUid }) => merchantUid === order.merchantUid);
    const { merchantUid, status, fulfilment, total, refunded, createdAt } = order;
    return {
      ...{ merchantUid, status, fulfilment, total, refunded, createdAt },
      gone: goneOf(own),
      name: own[0]?.name ?? { ko: "", en: "" },
      others: Math.max(0, own.length - 1),
      image: own[0]?.images[0] ?? null,
    };
  });
  return { orders, next: rows.length > PAGE ? (shown.at(-1)?.merchantUid ?? null) : null };
}

function goneOf(lines: { quantity: number; cancelled: number; returned: number }[]): MyOrder["gone"] {
  if (lines.some(({ quantity, cancelled, returned }) => cancelled + returned < quantity)) return null;
  return lines.some(({ returned }) => returned > 0) ? "returned" : "cancelled";
}

/** Orders that this browser placed as a guest, and that are nobody's yet. */
export async function countGuestOrders({
  guestId,
  db = getDb(),
}: {
  guestId: string | null;
  db?: Database;
}): Promise<number> {
  return guestId === null ? 0 : countUnclaimed(db, guestId);
}

/**
 * Makes the guest's orders of this browser a person's own. Only by the cookie that placed them: a phone or a mail
 * address may be anybody's. @returns how many.
 */
export async function claimGuestOrders({
  guestId,
  userId,
  db = getDb(),
}: {
  guestId: string | null;
  userId: string;
  db?: Database;
}): Promise<number> {
  return guestId === null ? 0 : claimUnclaimed(db, { guestId, userId });
}
