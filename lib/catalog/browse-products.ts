import { getDb } from "@/db/client";
import { type BrowseFilter, countBrowsed, selectBrowsed, selectNames } from "@/db/queries/browse";
import { selectVariantsOf } from "@/db/queries/catalog";
import type { BrowseQuery } from "./browse-query";
import { suggestionsFor } from "./near-words";
import { type Product, toProducts } from "./product";
import { readSearch } from "./search-text";

export type BrowsedPage = {
  products: Product[];
  /** Give it back as the query's `after` for what follows; null at the end. */
  next: BrowseQuery["after"];
};

/** One page of a list: page a thousand costs what page one costs. */
export async function browseProducts(query: BrowseQuery, limit: number, db = getDb()): Promise<BrowsedPage> {
  const filter = filterOf(query);
  if (!filter) return { products: [], next: null };
  const { sort, after } = query;
  // One more than asked tells whether anything follows.
  const rows = await selectBrowsed(db, { filter, sort, after: after ?? undefined, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const variants = await selectVariantsOf(
    db,
    page.map(({ product }) => product.id),
  );
  const products = toProducts(
    page.map(({ product }) => product),
    variants,
  );
  const last = page.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { products, next: isMore ? { key: last.key, position: last.product.position } : null };
}

/** Beyond it the list is just long. */
export const MOST_COUNTED = 1_000;

/** How many products the whole list has, whichever page one is on; MOST_COUNTED for that many or more. */
export async function countProducts(query: BrowseQuery, db = getDb()): Promise<number> {
  const filter = filterOf(query);
  return filter ? await countBrowsed(db, filter, MOST_COUNTED) : 0;
}

const NAMES_READ = 500;
const WORDS_OFFERED = 4;

/** What may have been meant by a search that has found nothing, in the words of the shop. */
export async function suggestWords(typed: string, locale: "ko" | "en"): Promise<string[]> {
  const names = await selectNames(getDb(), NAMES_READ);
  const other = locale === "ko" ? "en" : "ko";
  const own = suggestionsFor(
    typed,
    names.map((name) => name[locale]),
    WORDS_OFFERED,
  );
  return own.length > 0
    ? own
    : suggestionsFor(
        typed,
        names.map((name) => name[other]),
        WORDS_OFFERED,
      );
}

/** Null where something was typed that nothing can be called. */
function filterOf({ q, category, isInStock, minPrice, maxPrice }: BrowseQuery): BrowseFilter | null {
  const search = readSearch(q);
  if (q !== "" && !search) return null;
  return {
    category: category ?? undefined,
    search: search ?? undefined,
    inStock: isInStock,
    minPrice: minPrice ?? undefined,
    maxPrice: maxPrice ?? undefined,
  };
}
