import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

export type LocalisedText = { ko: string; en: string };

export type ProductImage = { src: string; width: number; height: number; alt: LocalisedText };

export const products = pgTable(
  "products",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    category: text().notNull(),
    name: jsonb().$type<LocalisedText>().notNull(),
    summary: jsonb().$type<LocalisedText>().notNull(),
    description: jsonb().$type<LocalisedText>().notNull(),
    images: jsonb().$type<ProductImage[]>().notNull(),
    /** Place in the shop's own order, ascending; lists are paged by it. */
    position: integer().notNull().unique(),
    /** Won of its cheapest variant, 0 while it has none; a trigger of the migration keeps it, whoever writes a price. */
    priceFrom: integer().notNull().default(0),
    /** What it is found by; made by `searchTextOf` (lib/catalog/search-text.ts) wherever its words are written. */
    searchText: text().notNull().default(""),
    searchInitials: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.category, t.position),
    index().on(t.priceFrom, t.position),
    index().on(t.category, t.priceFrom, t.position),
    index().on(t.createdAt, t.position),
    index().on(t.category, t.createdAt, t.position),
    // Three letters or more are found by it wherever they stand; fewer are cheap to look for in what is left.
    index().using("gin", t.searchText.op("gin_trgm_ops")),
    index().using("gin", t.searchInitials.op("gin_trgm_ops")),
  ],
);

export const variants = pgTable(
  "variants",
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    option: jsonb().$type<LocalisedText>().notNull(),
    /** Won, VAT included. */
    price: integer().notNull(),
    /** Won before a discount; null where there is none. */
    listPrice: integer(),
    /** Units that can be ordered now: what is on the shelf less what open orders hold. The sum of its moves. */
    stock: integer().notNull().default(0),
    position: integer().notNull(),
  },
  (t) => [
    index().on(t.productId, t.position),
    check("variants_price_positive", sql`${t.price} > 0`),
    check("variants_list_price_above", sql`${t.listPrice} is null or ${t.listPrice} > ${t.price}`),
    check("variants_stock_not_negative", sql`${t.stock} >= 0`),
  ],
);
