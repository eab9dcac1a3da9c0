import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { products, variants } from "@/db/schema";

export type { LocalisedText, ProductImage } from "@/db/schema";

export type ProductRow = typeof products.$inferSelect;
export type VariantRow = typeof variants.$inferSelect;

type Page = { category?: string | undefined; after?: number | undefined; limit: number };

/** By place in the shop window; `after` is the place of the last one seen. */
export async function selectProducts(db: Db, { category, after, limit }: Page): Promise<ProductRow[]> {
  return await db
    .select()
    .from(products)
    .where(
      and(
        category === undefined ? undefined : eq(products.category, category),
        after === undefined ? undefined : gt(products.position, after),
      ),
    )
    .orderBy(asc(products.position))
    .limit(limit);
}

export async function selectProductBySlug(db: Db, slug: string): Promise<ProductRow | undefined> {
  const [row] = await db.select().from(products).where(eq(products.slug, slug)).limit(1);
  return row;
}

export async function selectVariantsOf(db: Db, productIds: string[]): Promise<VariantRow[]> {
  if (productIds.length === 0) return [];
  return await db
    .select()
    .from(variants)
    .where(inArray(variants.productId, productIds))
    .orderBy(asc(variants.productId), asc(variants.position));
}

export async function selectVariantsWithProduct(
  db: Db,
  ids: string[],
): Promise<{ variant: VariantRow; product: ProductRow }[]> {
  if (ids.length === 0) return [];
  return await db
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(variants.id, ids));
}
