import type { Metadata } from "next";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { SearchForm } from "@/app/_components/search-form";
import { browseProducts, countProducts } from "@/lib/catalog/browse-products";
import { EVERYTHING } from "@/lib/catalog/browse-query";
import { getMessages } from "@/lib/i18n/get-messages";
import { CategoryChips } from "./_catalog/category-chips";
import { Hero } from "./_catalog/hero";
import { ListPages } from "./_catalog/list-pages";
import { ListToolbar } from "./_catalog/list-toolbar";
import { ProductGrid } from "./_catalog/product-grid";
import { Promises } from "./_catalog/promises";
import { RecentViews } from "./_recent/recent-views";

/** Made when first asked for, then at most a minute old. What is sold is checked again when it is added. */
export const revalidate = 60;

const SHOWN = 24;

/** None at build, which has neither database nor configuration: the page is made when first asked for, and kept. */
export function generateStaticParams(): { locale: string }[] {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: alternates(await pageLocale(), "/") };
}

export default async function HomePage() {
  const locale = await pageLocale();
  const { browse, home } = getMessages(locale);
  const [{ products, next }, count] = await Promise.all([
    browseProducts(EVERYTHING, SHOWN),
    countProducts(EVERYTHING),
  ]);
  return (
    <div className="shell">
      <Hero heading={home.heading} lead={home.lead} />
      <SearchForm locale={locale} className="mb-1.5 lg:hidden" />
      <CategoryChips current="all" locale={locale} />
      <ListToolbar query={EVERYTHING} count={count} locale={locale} />
      <div className="mt-1 md:mt-4">
        <ProductGrid products={products} locale={locale} />
      </div>
      <ListPages query={EVERYTHING} next={next} locale={locale} />
      <Promises locale={locale} />
      <RecentViews locale={locale} title={browse.recent} />
    </div>
  );
}
