import type { LocalisedText, ProductImage, ProductRow, VariantRow } from "@/db/queries/catalog";

export type { LocalisedText, ProductImage };

export const CATEGORIES = ["tableware", "teaware", "tea", "table"] as const;
export type Category = (typeof CATEGORIES)[number];

export function isCategory(value: string): value is Category {
  return CATEGORIES.some((category) => category === value);
}

/** Prices in won with VAT; `listPrice` is the one before a discount. `stock` is what can be ordered now. */
export type Variant = {
  id: string;
  option: LocalisedText;
  price: number;
  listPrice: number | null;
  stock: number;
};

export type Product = {
  slug: string;
  category: string;
  name: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  images: ProductImage[];
  variants: Variant[];
};

export function toProduct(row: ProductRow, variants: VariantRow[]): Product {
  const { slug, category, name, summary, description, images } = row;
  return { slug, category, name, summary, description, images, variants: variants.map(toVariant) };
}

export function toProducts(rows: ProductRow[], variants: VariantRow[]): Product[] {
  return rows.map((row) =>
    toProduct(
      row,
      variants.filter(({ productId }) => productId === row.id),
    ),
  );
}

export function toVariant({ id, option, price, listPrice, stock }: VariantRow): Variant {
  return { id, option, price, listPrice, stock };
}
