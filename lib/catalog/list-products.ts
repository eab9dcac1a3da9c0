import { getDb } from "@/db/client";
import { selectProducts, selectVariantsOf } from "@/db/queries/catalog";
import { type Product, toProducts } from "./product";

export type ProductPage = {
  products: Product[];
  /** Give it back as `after` for what follows; null at the end. */
  next: number | null;
};

/** In the shop window's order, paged by place: page a thousand costs what page one costs. */
export async function listProducts({
  category,
  after,
  limit,
}: {
  category?: string | undefined;
  after?: number | undefined;
  limit: number;
}): Promise<ProductPage> {
  const db = getDb();
  // One more than asked tells whether anything follows.
  const rows = await selectProducts(db, { category, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const ids = page.map((row) => row.id);
  const variants = await selectVariantsOf(db, ids);
  return {
    products: toProducts(page, variants),
    next: rows.length > limit ? (page.at(-1)?.position ?? null) : null,
  };
}
