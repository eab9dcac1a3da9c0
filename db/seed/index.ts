import { gt, sql } from "drizzle-orm";
import { openDatabase, type Transaction } from "@/db/client";
import { type ProductImage, products, stockMoves, variants } from "@/db/schema";
import { searchTextOf } from "@/lib/catalog/search-text";
import { SEED_PRODUCTS } from "./catalogue/all";
import type { SeedProduct } from "./catalogue/product";

/**
 * Writes the catalogue; again and again without harm. Words, pictures and prices follow the seed each time.
 * Stock is given once, as a move, when a variant is new: what was sold since is never undone.
 */
export async function seedDatabase(databaseUrl: string): Promise<void> {
  const { db, end } = openDatabase({ url: databaseUrl, pool: 1, prepare: false });
  try {
    await db.transaction(async (tx) => {
      // Places are unique: moved out of the way first, they can be dealt anew in any order.
      await tx
        .update(products)
        .set({ position: sql`-${products.position}` })
        .where(gt(products.position, 0));
      for (const [index, product] of SEED_PRODUCTS.entries()) {
        await writeProduct(tx, product, index + 1);
        for (const [place, variant] of product.variants.entries()) {
          await writeVariant(tx, product, variant, place + 1);
        }
      }
    });
  } finally {
    await end();
  }
}

async function writeProduct(tx: Transaction, product: SeedProduct, position: number): Promise<void> {
  const { slug, category, name, summary, description } = product;
  const options = product.variants.map(({ option }) => option);
  const values = {
    ...{ slug, category, name, summary, description, position },
    images: imagesOf(product),
    ...searchTextOf({ category, name, summary, options }),
  };
  await tx
    .insert(products)
    .values({ id: slug, ...values })
    .onConflictDoUpdate({ target: products.id, set: values });
}

function imagesOf({ slug, alt }: SeedProduct): ProductImage[] {
  return alt.map((text, index) => ({
    src: `/products/${slug}-${index + 1}.svg`,
    width: 800,
    height: 800,
    alt: text,
  }));
}

async function writeVariant(
  tx: Transaction,
  product: SeedProduct,
  variant: SeedProduct["variants"][number],
  position: number,
): Promise<void> {
  const { option, price, stock } = variant;
  const id = `${product.slug}-${variant.suffix}`;
  const values = { productId: product.slug, option, price, listPrice: variant.listPrice ?? null, position };
  // xmax is 0 only on a row that this statement inserted.
  const [written] = await tx
    .insert(variants)
    .values({ id, ...values, stock })
    .onConflictDoUpdate({ target: variants.id, set: values })
    .returning({ isNew: sql<boolean>`xmax = 0` });
  if (written?.isNew && stock > 0) {
    await tx.insert(stockMoves).values({ variantId: id, kind: "corrected", delta: stock, author: "seed" });
  }
}
