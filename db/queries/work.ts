import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { claims, orders } from "@/db/schema";

/** Paid orders whose goods are still here, the longest paid first. */
export function listOrdersToSend(db: Db, { limit }: { limit: number }) {
  return db
    .select({
      merchantUid: orders.merchantUid,
      paidAt: orders.paidAt,
      total: orders.total,
      fulfilment: orders.fulfilment,
    })
    .from(orders)
    .where(and(eq(orders.status, "paid"), inArray(orders.fulfilment, ["none", "preparing"])))
    .orderBy(asc(orders.paidAt), asc(orders.merchantUid))
    .limit(limit);
}

/** Returns and exchanges that wait for the shop, the oldest first. */
export function listOpenClaims(db: Db, { limit }: { limit: number }) {
  return db
    .select({
      id: claims.id,
      merchantUid: claims.merchantUid,
      kind: claims.kind,
      status: claims.status,
      createdAt: claims.createdAt,
    })
    .from(claims)
    .where(inArray(claims.status, ["requested", "approved", "received"]))
    .orderBy(asc(claims.createdAt), asc(claims.id))
    .limit(limit);
}
