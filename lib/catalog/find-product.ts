import { getDb } from "@/db/client";
import { selectProductBySlug, selectVariantsOf } from "@/db/queries/catalog";
import { type Product, toProduct } from "./product";

export async function findProduct(slug: string): Promise<Product | null> {
  const db = getDb();
  const row = await selectProductBySlug(db, slug);
  if (!row) return null;
  return toProduct(row, await selectVariantsOf(db, [row.id]));
}
