import type { LocalisedText } from "@/db/schema";

export type SeedVariant = {
  /** Added to the product's slug, it is the variant's id. */
  suffix: string;
  option: LocalisedText;
  price: number;
  listPrice?: number;
  /** Units at the very first seed; afterwards the moves alone say. */
  stock: number;
};

export type SeedProduct = {
  slug: string;
  category: "tableware" | "teaware" | "tea" | "table";
  name: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  /** What the front and the detail picture show. */
  alt: readonly [LocalisedText, LocalisedText];
  variants: readonly SeedVariant[];
};
