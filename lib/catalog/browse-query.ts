import { type Category, isCategory } from "./product";
import { cutSearch } from "./search-text";

export const SORTS = ["recommended", "cheapest", "dearest", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** Everything that a list of products is made by; all of it stands in the address. */
export type BrowseQuery = {
  q: string;
  category: Category | null;
  sort: Sort;
  isInStock: boolean;
  /** Won, of a product's cheapest option; null where there is no bound. */
  minPrice: number | null;
  maxPrice: number | null;
  /** Where the page begins: what came last on the page before. */
  after: { key: number; position: number } | null;
};

export const EVERYTHING: BrowseQuery = {
  q: "",
  category: null,
  sort: "recommended",
  isInStock: false,
  minPrice: null,
  maxPrice: null,
  after: null,
};

type Parameters = { [name: string]: string | string[] | undefined };

const MOST_WON = 99_999_999;

/** An address is typed, cut and passed on by strangers: what makes no sense in it is left out, and nothing fails. */
export function parseBrowseQuery(parameters: Parameters): BrowseQuery {
  const get = (name: string) => [parameters[name]].flat().at(-1)?.slice(0, 400) ?? "";
  const [category, sort] = [get("category"), get("sort")];
  const [low, high] = [parseWon(get("min")), parseWon(get("max"))];
  const isTurned = low !== null && high !== null && low > high;
  return {
    q: cutSearch(get("q")),
    category: isCategory(category) ? category : null,
    sort: SORTS.find((entry) => entry === sort) ?? "recommended",
    isInStock: get("stock") === "in",
    minPrice: isTurned ? high : low,
    maxPrice: isTurned ? low : high,
    after: parseAfter(get("after")),
  };
}

/** `39000`, and as people write it: `39,000원`. 0 bounds nothing. */
function parseWon(text: string): number | null {
  const digits = text.normalize("NFKC").replace(/[,\s원₩]/g, "");
  if (!/^\d{1,12}$/.test(digits)) return null;
  return Math.min(MOST_WON, Number(digits)) || null;
}

/** `key.position`, whole numbers as the database gave them. */
function parseAfter(text: string): BrowseQuery["after"] {
  const [, key, position] = /^(\d{1,16})\.(\d{1,9})$/.exec(text) ?? [];
  if (key === undefined || position === undefined || !Number.isSafeInteger(Number(key))) return null;
  return { key: Number(key), position: Number(position) };
}

/** The address of a list, without a language; what is as usual is left out of it. */
export function browsePath(query: BrowseQuery): string {
  const { q, category, sort, isInStock, minPrice, maxPrice, after } = query;
  const entries = {
    q,
    category: category ?? "",
    sort: sort === "recommended" ? "" : sort,
    stock: isInStock ? "in" : "",
    min: minPrice ?? "",
    max: maxPrice ?? "",
    after: after ? `${after.key}.${after.position}` : "",
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value !== "") parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `/search?${text}` : "/search";
}

/** How many filters are set, for the button that opens them. */
export function countFilters({ category, isInStock, minPrice, maxPrice }: BrowseQuery): number {
  return [category !== null, isInStock, minPrice !== null || maxPrice !== null].filter(Boolean).length;
}
