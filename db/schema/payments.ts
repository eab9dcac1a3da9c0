import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, gatewayAmount, instant } from "./columns";
import {
  closingStatus,
  eventSource,
  paymentDecision,
  paymentStatus,
  refundStatus,
  refusalReason,
} from "./enums";
import { orders } from "./orders";

const orderRef = () =>
  text()
    .notNull()
    .references(() => orders.merchantUid);

/** One row a payment at the gateway. */
export const payments = pgTable(
  "payments",
  {
    impUid: text().primaryKey(),
    merchantUid: orderRef(),
    status: paymentStatus().notNull(),
    amount: gatewayAmount().notNull(),
    cancelAmount: gatewayAmount().notNull().default(0),
    currency: text().notNull(),
    sandbox: boolean(),
    payMethod: text(),
    pgProvider: text(),
    embPgProvider: text(),
    cardName: text(),
    cardNumber: text(),
    cardQuota: integer(),
    applyNum: text(),
    receiptUrl: text(),
    failReason: text(),
    vbankCode: text(),
    vbankName: text(),
    vbankNum: text(),
    vbankHolder: text(),
    vbankDueAt: instant(),
    vbankIssuedAt: instant(),
    startedAt: instant(),
    paidAt: instant(),
    failedAt: instant(),
    cancelledAt: instant(),
    decision: paymentDecision().notNull(),
    refusal: refusalReason(),
    /** Why a person should look at it; null when all is well. */
    flag: text(),
    /** The gateway's answer without what names a person. */
    raw: jsonb().$type<Record<string, unknown>>().notNull(),
    firstSeenAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("payments_one_accepted_per_order").on(t.merchantUid).where(sql`${t.decision} = 'accepted'`),
    index().on(t.merchantUid),
    index().on(t.flag).where(sql`${t.flag} is not null`),
    // What may stand before a person is found without walking all that was ever paid.
    index("payments_part_cancelled")
      .on(t.impUid)
      .where(sql`${t.decision} = 'accepted' and ${t.cancelAmount} > 0 and ${t.cancelAmount} < ${t.amount}`),
    index("payments_sold_out").on(t.impUid).where(sql`${t.refusal} = 'out_of_stock'`),
    // An answer that contradicts itself is kept undecided, for a person, just as it came.
    check(
      "payments_cancelled_within_amount",
      sql`${t.decision} = 'none' or (${t.cancelAmount} >= 0 and ${t.cancelAmount} <= ${t.amount})`,
    ),
    check(
      "payments_won_are_whole",
      sql`${t.decision} = 'none' or ${t.currency} <> 'KRW' or (${t.amount} % 1 = 0 and ${t.cancelAmount} % 1 = 0)`,
    ),
    check("payments_refused_has_reason", sql`(${t.decision} = 'refused') = (${t.refusal} is not null)`),
    check("payments_accepted_is_won", sql`${t.decision} <> 'accepted' or ${t.currency} = 'KRW'`),
  ],
);

/** Append-only: what was seen, by which way, and what was decided. */
export const paymentEvents = pgTable(
  "payment_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    merchantUid: orderRef(),
    impUid: text(),
    source: eventSource().notNull(),
    /** `shopper`, `gateway`, `sweep` or a person's id. */
    actor: text().notNull(),
    seenStatus: text(),
    seenAmount: gatewayAmount(),
    seenCancelAmount: gatewayAmount(),
    decision: text().notNull(),
    reason: text(),
    orderStatus: text(),
    requestId: text(),
    detail: jsonb().$type<Record<string, unknown>>(),
    at: createdAt(),
  },
  (t) => [index().on(t.merchantUid, t.id)],
);

/** The only way that money goes back. */
export const refunds = pgTable(
  "refunds",
  {
    /** `rf_…`; stands in the reason that the gateway keeps, so that a read-back finds its own row. */
    id: text().primaryKey(),
    merchantUid: orderRef(),
    impUid: text()
      .notNull()
      .references(() => payments.impUid),
    amount: gatewayAmount().notNull(),
    status: refundStatus().notNull(),
    reason: text().notNull(),
    requestedBy: text().notNull(),
    /** What we believed to be left before this refund when it was first sent; every repeat sends the same. */
    checksum: gatewayAmount(),
    attempts: integer().notNull().default(0),
    nextAt: instant(),
    leasedUntil: instant(),
    lastError: text(),
    /** Bank, number and holder for a deposited account: encrypted, wiped when done. */
    accountCipher: text(),
    cancellationId: text(),
    createdAt: createdAt(),
    doneAt: instant(),
  },
  (t) => [
    index().on(t.merchantUid),
    index().on(t.impUid),
    index().on(t.nextAt).where(sql`${t.nextAt} is not null`),
    index("refunds_not_over").on(t.createdAt).where(sql`${t.doneAt} is null and ${t.status} <> 'void'`),
    check("refunds_amount_positive", sql`${t.amount} > 0`),
    check("refunds_done_has_time", sql`(${t.status} = 'done') = (${t.doneAt} is not null)`),
  ],
);

/** Virtual accounts to close, queued and retried like refunds. */
export const accountClosings = pgTable(
  "account_closings",
  {
    impUid: text()
      .primaryKey()
      .references(() => payments.impUid),
    merchantUid: orderRef(),
    status: closingStatus().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: instant(),
    leasedUntil: instant(),
    lastError: text(),
    createdAt: createdAt(),
    doneAt: instant(),
  },
  (t) => [
    index().on(t.merchantUid),
    index().on(t.nextAt).where(sql`${t.nextAt} is not null`),
    index("account_closings_refused").on(t.createdAt).where(sql`${t.status} = 'refused'`),
  ],
);

/** Payments at the gateway that belong to no order of ours, as the sweep met them. */
export const strayPayments = pgTable(
  "stray_payments",
  {
    impUid: text().primaryKey(),
    merchantUid: text().notNull(),
    amount: gatewayAmount().notNull(),
    cancelAmount: gatewayAmount().notNull().default(0),
    currency: text().notNull().default("KRW"),
    status: paymentStatus().notNull(),
    seenAt: createdAt(),
  },
  (t) => [index("stray_payments_held_index").on(t.seenAt).where(sql`${t.amount} > ${t.cancelAmount}`)],
);

/** Up to where the gateway's lists of what changed last have been walked to their end. */
export const sweepMarks = pgTable("sweep_marks", {
  list: text().primaryKey(),
  walkedTo: instant().notNull(),
});

/** Things that are counted and not stored, such as webhooks for orders we do not know. */
export const counters = pgTable(
  "counters",
  { name: text().notNull(), day: date({ mode: "string" }).notNull(), count: integer().notNull().default(0) },
  (t) => [primaryKey({ columns: [t.name, t.day] })],
);

/** What a person said needs nothing more, just as it stood then: when `state` changes, it is before them again. */
export const dismissals = pgTable(
  "dismissals",
  {
    kind: text().notNull(),
    /** An imp_uid, or a message's id. */
    subject: text().notNull(),
    state: text().notNull(),
    /** The person's id. */
    author: text().notNull(),
    note: text().notNull(),
    at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subject] }), index().on(t.subject)],
);
