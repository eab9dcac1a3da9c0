import type { Product } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { ProductCard } from "./product-card";

/** As many as stand in the first view of a wide screen; they are fetched at once. */
const FIRST_ROW = 4;

export function ProductGrid({ products, locale }: { products: Product[]; locale: Locale }) {
  const { home } = getMessages(locale);
  if (products.length === 0) return <p className="py-16 text-center text-ink-soft">{home.empty}</p>;
  return (
    <section aria-label={home.products}>
      <h2 className="sr-only">{home.products}</h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 md:gap-x-6 md:gap-y-11 lg:grid-cols-4">
        {products.map((product, index) => (
          <ProductCard key={product.slug} product={product} locale={locale} isFirst={index < FIRST_ROW} />
        ))}
      </ul>
    </section>
  );
}
