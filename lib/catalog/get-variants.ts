import { getDb } from "@/db/client";
import { selectVariantsWithProduct } from "@/db/queries/catalog";
import { type LocalisedText, type ProductImage, toVariant, type Variant } from "./product";

/** A variant with what its product adds: all that a line of a cart or an order needs. */
export type VariantOfProduct = Variant & {
  product: { slug: string; name: LocalisedText; image: ProductImage | null };
};

/** Those of `ids` that exist, by id. A cart may name what is no longer sold. */
export async function getVariants(ids: string[]): Promise<Map<string, VariantOfProduct>> {
  const rows = await selectVariantsWithProduct(getDb(), ids);
  return new Map(
    rows.map(({ variant, product }) => [
      variant.id,
      {
        ...toVariant(variant),
        product: { slug: product.slug, name: product.name, image: product.images[0] ?? null },
      },
    ]),
  );
}
