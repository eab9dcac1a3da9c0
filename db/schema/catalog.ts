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
    createdAt: createdAt(),
  },
  (t) => [index().on(t.category, t.position)],
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
