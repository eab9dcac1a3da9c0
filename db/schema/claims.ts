import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { claimKind, claimReason, claimStatus } from "./enums";
import { orderLines, orders } from "./orders";
import { refunds } from "./payments";

/** What was asked for after an order, by units. Its money goes back by a row of `refunds` alone. */
export const claims = pgTable(
  "claims",
  {
    /** The order's number and a serial, so that a form that is sent twice, or from two tabs, is one claim. */
    id: text().primaryKey(),
    merchantUid: text()
      .notNull()
      .references(() => orders.merchantUid),
    kind: claimKind().notNull(),
    status: claimStatus().notNull(),
    reason: claimReason().notNull(),
    /** The shopper's own words. */
    note: text().notNull().default(""),
    /** Won that go back, as they were shown before it was asked for; 0 for an exchange. */
    amount: integer().notNull(),
    /** Won of postage that the shopper bears; for a return and a cancel already taken off the amount. */
    postage: integer().notNull(),
    refundId: text().references(() => refunds.id),
    requestedBy: text().notNull(),
    /** What the shop says to it, above all why it was declined. */
    answer: text().notNull().default(""),
    createdAt: createdAt(),
    decidedAt: instant(),
    receivedAt: instant(),
    doneAt: instant(),
  },
  (t) => [
    index().on(t.merchantUid),
    index().on(t.status).where(sql`${t.status} in ('requested', 'approved', 'received')`),
    check("claims_won_not_negative", sql`${t.amount} >= 0 and ${t.postage} >= 0`),
    check("claims_cancel_is_done", sql`${t.kind} <> 'cancel' or ${t.status} = 'done'`),
    check("claims_done_has_time", sql`(${t.status} = 'done') = (${t.doneAt} is not null)`),
    check("claims_money_has_refund", sql`${t.refundId} is null or ${t.status} = 'done'`),
  ],
);

export const claimLines = pgTable(
  "claim_lines",
  {
    claimId: text()
      .notNull()
      .references(() => claims.id),
    merchantUid: text().notNull(),
    variantId: text().notNull(),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.variantId] }),
    foreignKey({
      columns: [t.merchantUid, t.variantId],
      foreignColumns: [orderLines.merchantUid, orderLines.variantId],
    }),
    check("claim_lines_quantity", sql`${t.quantity} > 0`),
  ],
);
