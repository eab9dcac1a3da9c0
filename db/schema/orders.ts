import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { type LocalisedText, variants } from "./catalog";
import { createdAt, instant } from "./columns";
import { fulfilment, orderStatus, payMethod } from "./enums";

export const orders = pgTable(
  "orders",
  {
    merchantUid: text().primaryKey(),
    /** Owner: a signed-in shopper, and in any case the browser that placed it. */
    userId: text().references(() => users.id, { onDelete: "set null" }),
    guestId: text().notNull(),
    /** The cart's id: several orders may come from one cart, one after the other. */
    cartId: text().notNull(),
    locale: text().$type<"ko" | "en">().notNull(),
    buyerName: text().notNull(),
    /** Digits only. */
    buyerPhone: text().notNull(),
    buyerEmail: text().notNull(),
    postcode: text().notNull(),
    line1: text().notNull(),
    line2: text().notNull(),
    note: text().notNull(),
    payMethod: payMethod().notNull(),
    marketingAgreed: boolean().notNull(),
    /** Won, as our server computed them. The total never changes. */
    subtotal: integer().notNull(),
    shipping: integer().notNull(),
    total: integer().notNull(),
    /** Won that went back out of the accepted payment. */
    refunded: integer().notNull().default(0),
    status: orderStatus().notNull().default("pending"),
    fulfilment: fulfilment().notNull().default("none"),
    /** The order that took this one's place: what is paid for this one from then on goes back. */
    supersededBy: text().references((): AnyPgColumn => orders.merchantUid),
    /** End of the hold of its stock. */
    expiresAt: instant().notNull(),
    /** End of the deposit period that we sent as vbank_due. */
    vbankDueAt: instant(),
    /** Whether the gateway knows the amount; no window opens before. */
    preparedAt: instant(),
    /** The next look at the gateway; null when nothing is open. */
    dueAt: instant(),
    /** The last look at the gateway, and how many there were since the running minute began. */
    lookedAt: instant(),
    looksSince: instant(),
    looks: integer().notNull().default(0),
    paidAt: instant(),
    /** Its buyer has left the shop: what names them is taken out as soon as the order is over. */
    leftAt: instant(),
    /** Since when nothing here names anybody; the record of who it was is apart and sealed. */
    separatedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.dueAt).where(sql`${t.dueAt} is not null`),
    // Of every status: a new order looks for its cart's open and its expired ones.
    index("orders_of_cart_index").on(t.cartId),
    index().on(t.buyerPhone, t.createdAt),
    index().on(t.guestId, t.createdAt),
    index().on(t.userId, t.merchantUid),
    index().on(t.leftAt).where(sql`${t.leftAt} is not null and ${t.separatedAt} is null`),
    index("orders_kept_since_index").on(t.createdAt).where(sql`${t.separatedAt} is null`),
    // What is to be sent, the longest paid first.
    index().on(t.paidAt).where(sql`${t.status} = 'paid' and ${t.fulfilment} in ('none', 'preparing')`),
    check("orders_merchant_uid_form", sql`${t.merchantUid} ~ '^[A-Za-z0-9]{20,32}$'`),
    check("orders_total_adds_up", sql`${t.total} = ${t.subtotal} + ${t.shipping} and ${t.total} > 0`),
    check("orders_parts_not_negative", sql`${t.subtotal} >= 0 and ${t.shipping} >= 0`),
    check("orders_refunded_within_total", sql`${t.refunded} between 0 and ${t.total}`),
    check(
      "orders_refunded_when_nothing_is_held",
      sql`(${t.status} = 'refunded') <= (${t.refunded} = ${t.total})`,
    ),
    check("orders_paid_has_time", sql`(${t.status} in ('paid', 'refunded')) = (${t.paidAt} is not null)`),
    check("orders_phone_digits", sql`${t.buyerPhone} ~ '^[0-9]{9,12}$'`),
  ],
);

export const orderLines = pgTable(
  "order_lines",
  {
    merchantUid: text()
      .notNull()
      .references(() => orders.merchantUid),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    /** As bought: later edits of the catalogue do not reach an order. */
    name: jsonb().$type<LocalisedText>().notNull(),
    option: jsonb().$type<LocalisedText>().notNull(),
    unitPrice: integer().notNull(),
    /** Won before the discount that it was bought with; null without one. */
    listPrice: integer(),
    quantity: integer().notNull(),
    /** Of these units: taken back before the parcel left, sent back after it, and sent anew for ones sent back. */
    cancelledQuantity: integer().notNull().default(0),
    returnedQuantity: integer().notNull().default(0),
    exchangedQuantity: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.merchantUid, t.variantId] }),
    check(
      "order_lines_given_back",
      sql`least(${t.cancelledQuantity}, ${t.returnedQuantity}, ${t.exchangedQuantity}) >= 0
          and ${t.cancelledQuantity} + ${t.returnedQuantity} <= ${t.quantity}`,
    ),
    check("order_lines_quantity", sql`${t.quantity} between 1 and 10`),
    check("order_lines_unit_price", sql`${t.unitPrice} > 0`),
  ],
);

/** One order a key; a key is forgotten after 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    key: text().primaryKey(),
    bodyHash: text().notNull(),
    merchantUid: text()
      .notNull()
      .references(() => orders.merchantUid),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.createdAt), index().on(t.merchantUid)],
);
