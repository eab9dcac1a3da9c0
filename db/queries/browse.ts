import { and, asc, count, desc, eq, gt, gte, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { products } from "@/db/schema";
import type { ProductRow } from "./catalog";

export type BrowseSort = "recommended" | "cheapest" | "dearest" | "newest";

/** Letters and digits alone (lib/catalog/search-text.ts): nothing in them means anything in a pattern. */
type Search = { words: { keys: string; isInitials: boolean }[]; phrase: string };

export type BrowseFilter = {
  category?: string | undefined;
  search?: Search | undefined;
  inStock?: boolean | undefined;
  /** Won, of a product's cheapest variant. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
};

/** The last product seen: what its list is sorted by, and its place, which no other product has. */
export type BrowseCursor = { key: number; position: number };

export type BrowsedRow = { product: ProductRow; key: number };

type Page = { filter: BrowseFilter; sort: BrowseSort; after?: BrowseCursor | undefined; limit: number };

/** Sorted by one number and, within it, by place: so each product comes once, whatever many of them share. */
export async function selectBrowsed(db: Db, { filter, sort, after, limit }: Page): Promise<BrowsedRow[]> {
  const order = orderOf(sort, filter);
  const direction = order.isDescending ? desc : asc;
  return await db
    .select({ product: products, key: order.key.mapWith(Number) })
    .from(products)
    .where(and(conditionOf(filter), after && order.beyond(after)))
    .orderBy(...(order.by ? [direction(order.by)] : []), direction(products.position))
    .limit(limit);
}

/** How many there are; `most` and no more, since beyond it nobody counts. */
export async function countBrowsed(db: Db, filter: BrowseFilter, most: number): Promise<number> {
  const found = db
    .select({ id: products.id })
    .from(products)
    .where(conditionOf(filter))
    .limit(most)
    .as("found");
  const [row] = await db.select({ count: count() }).from(found);
  return row?.count ?? 0;
}

/** Names in the shop window's order, for finding words that are near to a mistyped one. */
export async function selectNames(db: Db, limit: number): Promise<ProductRow["name"][]> {
  const rows = await db
    .select({ name: products.name })
    .from(products)
    .orderBy(asc(products.position))
    .limit(limit);
  return rows.map(({ name }) => name);
}

type Order = { by?: SQL; key: SQL<unknown>; isDescending?: boolean; beyond(after: BrowseCursor): SQL };

function orderOf(sort: BrowseSort, { search }: BrowseFilter): Order {
  const { priceFrom, position, createdAt } = products;
  switch (sort) {
    case "cheapest":
      return {
        by: sql`${priceFrom}`,
        key: sql`${priceFrom}`,
        beyond: (after) => sql`(${priceFrom}, ${position}) > (${after.key}::float8::int, ${after.position})`,
      };
    case "dearest":
      return {
        by: sql`${priceFrom}`,
        key: sql`${priceFrom}`,
        isDescending: true,
        beyond: (after) => sql`(${priceFrom}, ${position}) < (${after.key}::float8::int, ${after.position})`,
      };
    case "newest":
      return {
        by: sql`${createdAt}`,
        // Whole microseconds, which is as fine as Postgres keeps time: a double holds them exactly.
        key: sql`extract(epoch from ${createdAt}) * 1000000`,
        isDescending: true,
        beyond: (after) =>
          sql`(${createdAt}, ${position}) < ('epoch'::timestamptz + interval '1 microsecond' * ${after.key}::float8, ${after.position})`,
      };
    case "recommended":
      return search ? byRank(search) : byPlace();
  }
}

function byPlace(): Order {
  return { key: sql`0`, beyond: (after) => gt(products.position, after.position) };
}

/** Whose name has the whole phrase comes before those that have its words somewhere. */
function byRank({ words, phrase }: Search): Order {
  const names = words.every(({ isInitials }) => isInitials)
    ? products.searchInitials
    : sql`split_part(${products.searchText}, '|', 1)`;
  const rank = sql`case when ${names} like ${`%${phrase}%`} then 0 else 1 end`;
  return {
    by: rank,
    key: rank,
    beyond: (after) => sql`(${rank}, ${products.position}) > (${after.key}::float8::int, ${after.position})`,
  };
}

function conditionOf({ category, search, inStock, minPrice, maxPrice }: BrowseFilter): SQL | undefined {
  const words = search?.words ?? [];
  return and(
    category === undefined ? undefined : eq(products.category, category),
    ...words.map(({ keys, isInitials }) => {
      const text = isInitials ? products.searchInitials : products.searchText;
      return sql`${text} like ${`%${keys}%`}`;
    }),
    minPrice === undefined ? undefined : gte(products.priceFrom, minPrice),
    maxPrice === undefined ? undefined : lte(products.priceFrom, maxPrice),
    inStock
      ? sql`exists (select 1 from variants v where v.product_id = ${products.id} and v.stock > 0)`
      : undefined,
  );
}
