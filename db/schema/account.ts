import { sql } from "drizzle-orm";
import { bigserial, boolean, check, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { createdAt, instant } from "./columns";
import { orders } from "./orders";

const userId = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Where a person has things sent. What an order was sent to stands in the order. */
export const addresses = pgTable(
  "addresses",
  {
    id: text().primaryKey(),
    userId: userId(),
    name: text().notNull(),
    /** Digits only. */
    phone: text().notNull(),
    postcode: text().notNull(),
    line1: text().notNull(),
    line2: text().notNull(),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.userId, t.createdAt),
    uniqueIndex("addresses_one_default_a_person").on(t.userId).where(sql`${t.isDefault}`),
    check("addresses_phone_digits", sql`${t.phone} ~ '^[0-9]{9,12}$'`),
  ],
);

/** Append-only: what a person agreed to or took back, and when. The last row of a kind is what holds. */
export const consents = pgTable(
  "consents",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    userId: userId(),
    kind: text().$type<"marketing">().notNull(),
    isGiven: boolean().notNull(),
    at: createdAt(),
  },
  (t) => [index().on(t.userId, t.kind, t.id)],
);

/** A member's cart, the same in every browser. A guest's lives in a cookie. */
export const carts = pgTable("carts", {
  userId: text()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Written as in a guest's cookie. */
  cart: text().notNull(),
  /** What signing in brought along, until the cart is next changed. */
  merged: jsonb().$type<{ units: number; isCapped: boolean }>(),
  /** The key of the guest's cart that was taken over last. */
  mergedFrom: text(),
  updatedAt: createdAt(),
});

/**
 * Who the buyer of an order was, after the shop has forgotten it: sealed, apart from everything else, for as long as
 * the law wants the record of a contract kept, and for nothing but that.
 */
export const separatedBuyers = pgTable(
  "separated_buyers",
  {
    merchantUid: text()
      .primaryKey()
      .references(() => orders.merchantUid),
    sealed: text().notNull(),
    keptUntil: instant().notNull(),
  },
  (t) => [index().on(t.keptUntil)],
);
