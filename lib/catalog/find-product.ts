import { getDb } from "@/db/client";
import { selectProductBySlug, selectVariantsOf } from "@/db/queries/catalog";
import { type Product, toProduct } from "./product";

/** Postgres takes no NUL, and an address may bear one: what no product could be called costs no query. */
const SLUG = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

export async function findProduct(slug: string): Promise<Product | null> {
  if (!SLUG.test(slug)) return null;
  const db = getDb();
  const row = await selectProductBySlug(db, slug);
  if (!row) return null;
  return toProduct(row, await selectVariantsOf(db, [row.id]));
}
