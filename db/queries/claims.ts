import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { claimLines, claims, orderLines, shipments } from "@/db/schema";
import type { Units } from "./stock";

export type ClaimRow = typeof claims.$inferSelect & { units: Units[] };
export type ShipmentRow = typeof shipments.$inferSelect;

/** In the order in which they were asked for. */
export async function listClaims(db: Db, merchantUid: string): Promise<ClaimRow[]> {
  const rows = await db
    .select({ claim: claims, line: claimLines })
    .from(claims)
    .innerJoin(claimLines, eq(claimLines.claimId, claims.id))
    .where(eq(claims.merchantUid, merchantUid))
    .orderBy(asc(claims.createdAt), asc(claims.id), asc(claimLines.variantId));
  const found = new Map<string, ClaimRow>();
  for (const { claim, line } of rows) {
    const row = found.get(claim.id) ?? { ...claim, units: [] };
    row.units.push({ variantId: line.variantId, quantity: line.quantity });
    found.set(claim.id, row);
  }
  return [...found.values()];
}

/** The order that a claim is about; null for one that is not there. */
export async function findClaimOrder(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ merchantUid: claims.merchantUid }).from(claims).where(eq(claims.id, id));
  return row?.merchantUid ?? null;
}

type NewClaim = Omit<typeof claims.$inferInsert, "doneAt"> & { doneAt?: Date | SQL };

export async function insertClaim(tx: Transaction, claim: NewClaim, units: readonly Units[]): Promise<void> {
  await tx.insert(claims).values(claim);
  const { id: claimId, merchantUid } = claim;
  await tx
    .insert(claimLines)
    .values(units.map(({ variantId, quantity }) => ({ claimId, merchantUid, variantId, quantity })));
}

type ClaimChange = Partial<Pick<ClaimRow, "status" | "amount" | "refundId" | "answer">> & {
  [time in "decidedAt" | "receivedAt" | "doneAt"]?: Date | SQL;
};

export async function updateClaim(tx: Transaction, id: string, change: ClaimChange): Promise<void> {
  await tx.update(claims).set(change).where(eq(claims.id, id));
}

type Counter = "cancelledQuantity" | "returnedQuantity" | "exchangedQuantity";

/** Counts units of an order's lines as given back. A check of the table keeps the counts within what was bought. */
export async function countUnits(
  tx: Transaction,
  { merchantUid, counter, units }: { merchantUid: string; counter: Counter; units: readonly Units[] },
): Promise<void> {
  for (const { variantId, quantity } of units) {
    await tx
      .update(orderLines)
      .set({ [counter]: sql`${orderLines[counter]} + ${quantity}` })
      .where(and(eq(orderLines.merchantUid, merchantUid), eq(orderLines.variantId, variantId)));
  }
}

/** The order's own parcel first, then those of its exchanges. */
export function listShipments(db: Db, merchantUid: string): Promise<ShipmentRow[]> {
  return db
    .select()
    .from(shipments)
    .where(eq(shipments.merchantUid, merchantUid))
    .orderBy(asc(shipments.shippedAt), asc(shipments.id));
}

export async function insertShipment(tx: Transaction, row: typeof shipments.$inferInsert): Promise<void> {
  await tx.insert(shipments).values(row);
}

export async function finishShipment(tx: Transaction, id: number): Promise<void> {
  await tx.update(shipments).set({ deliveredAt: sql`now()` }).where(eq(shipments.id, id));
}
