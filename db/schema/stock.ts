import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { createdAt } from "./columns";
import { stockMoveKind } from "./enums";
import { orders } from "./orders";

/** Append-only. A sale of held units is a `released` and a `sold` row, so that the sum is always the stock. */
export const stockMoves = pgTable(
  "stock_moves",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    merchantUid: text().references(() => orders.merchantUid),
    kind: stockMoveKind().notNull(),
    delta: integer().notNull(),
    /** Who moved it: `shopper`, `settle`, `sweep`, `seed` or a person's id. */
    author: text().notNull(),
    at: createdAt(),
  },
  (t) => [
    index().on(t.variantId),
    index().on(t.merchantUid),
    check(
      "stock_moves_direction",
      sql`case ${t.kind} when 'held' then ${t.delta} < 0 when 'sold' then ${t.delta} < 0
          when 'released' then ${t.delta} > 0 when 'returned' then ${t.delta} > 0 else ${t.delta} <> 0 end`,
    ),
  ],
);
