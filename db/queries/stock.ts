import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type LocalisedText, products, stockMoves, variants } from "@/db/schema";
import type { StockMoveKind } from "@/lib/payments/status";

export type Units = { variantId: string; quantity: number };

export type LockedVariant = {
  id: string;
  price: number;
  listPrice: number | null;
  stock: number;
  option: LocalisedText;
  name: LocalisedText;
};

/** Always in the order of their ids, so that two orders of the same goods never wait for each other in a ring. */
export function lockVariants(tx: Transaction, ids: string[]): Promise<LockedVariant[]> {
  return tx
    .select({
      id: variants.id,
      price: variants.price,
      listPrice: variants.listPrice,
      stock: variants.stock,
      option: variants.option,
      name: products.name,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(variants.id, ids))
    .orderBy(asc(variants.id))
    .for("update", { of: variants });
}

type Move = { kind: StockMoveKind; units: Units[]; merchantUid: string | null; author: string };

/** Writes moves and changes the stock by their sum. `sold` and `held` take away, the others bring back. */
export async function moveStock(tx: Transaction, moves: Move[]): Promise<void> {
  const rows = moves.flatMap(({ kind, units, merchantUid, author }) =>
    units.map(({ variantId, quantity }) => ({
      variantId,
      merchantUid,
      kind,
      author,
      delta: kind === "held" || kind === "sold" ? -quantity : quantity,
    })),
  );
  if (rows.length === 0) return;
  await tx.insert(stockMoves).values(rows);
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.variantId, (sums.get(row.variantId) ?? 0) + row.delta);
  for (const [variantId, delta] of [...sums].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (delta === 0) continue;
    await tx
      .update(variants)
      .set({ stock: sql`${variants.stock} + ${delta}` })
      .where(eq(variants.id, variantId));
  }
}
