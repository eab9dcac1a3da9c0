import { sql } from "drizzle-orm";
import { bigserial, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { claims } from "./claims";
import { createdAt, instant } from "./columns";
import { orders } from "./orders";

/** Parcels: an order's own, and one for each exchange. */
export const shipments = pgTable(
  "shipments",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    merchantUid: text()
      .notNull()
      .references(() => orders.merchantUid),
    /** The exchange that this parcel answers; null for the order itself. */
    claimId: text()
      .unique()
      .references(() => claims.id),
    carrier: text().notNull(),
    trackingNumber: text().notNull(),
    shippedBy: text().notNull(),
    shippedAt: createdAt(),
    deliveredAt: instant(),
  },
  (t) => [
    index().on(t.merchantUid),
    uniqueIndex("shipments_one_per_order").on(t.merchantUid).where(sql`${t.claimId} is null`),
    check("shipments_tracking_number", sql`${t.trackingNumber} ~ '^[0-9A-Z]{8,20}$'`),
  ],
);
