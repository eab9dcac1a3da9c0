import { and, asc, eq, inArray, not, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { claims, orderLines, orders, payments, refunds } from "@/db/schema";

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
    .where(
      and(
        eq(orders.status, "paid"),
        inArray(orders.fulfilment, ["none", "preparing"]),
        not(isGivenBackOutside()),
        hasUnits(),
      ),
    )
    .orderBy(asc(orders.paidAt), asc(orders.merchantUid))
    .limit(limit);
}

/** One that is cancelled to the last unit may still wait for an account that its money goes back to. */
function hasUnits(): SQL {
  return sql`exists (select from ${orderLines} where ${orderLines.merchantUid} = ${orders.merchantUid}
    and ${orderLines.quantity} > ${orderLines.cancelledQuantity} + ${orderLines.returnedQuantity})`;
}

/** The gateway still holds it all, but a person has given it back in another way. */
function isGivenBackOutside(): SQL {
  const outside = sql`select sum(${refunds.amount}) from ${refunds}
    where ${refunds.impUid} = ${payments.impUid} and ${refunds.status} = 'settled_outside'`;
  return sql`exists (select from ${payments} where ${payments.merchantUid} = ${orders.merchantUid}
    and ${payments.decision} = 'accepted' and ${payments.amount} - ${payments.cancelAmount} <= (${outside}))`;
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
