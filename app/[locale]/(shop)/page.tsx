import type { Metadata } from "next";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { listProducts } from "@/lib/catalog/list-products";
import { getMessages } from "@/lib/i18n/get-messages";
import { CategoryChips } from "./_catalog/category-chips";
import { Hero } from "./_catalog/hero";
import { ProductGrid } from "./_catalog/product-grid";
import { Promises } from "./_catalog/promises";

/** Made when first asked for, then at most a minute old. What is sold is checked again when it is added. */
export const revalidate = 60;

const SHOWN = 60;

/** None at build, which has neither database nor configuration: the page is made when first asked for, and kept. */
export function generateStaticParams(): { locale: string }[] {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: alternates(await pageLocale(), "/") };
}

export default async function HomePage() {
  const locale = await pageLocale();
  const { home } = getMessages(locale);
  const { products } = await listProducts({ limit: SHOWN });
  return (
    <div className="shell">
      <Hero heading={home.heading} lead={home.lead} />
      <CategoryChips current={null} locale={locale} />
      <div className="mt-4 md:mt-6">
        <ProductGrid products={products} locale={locale} />
      </div>
      <Promises locale={locale} />
    </div>
  );
}
