import type { Metadata } from "next";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { SearchForm } from "@/app/_components/search-form";
import { browseProducts, countProducts } from "@/lib/catalog/browse-products";
import { type BrowseQuery, browsePath, parseBrowseQuery } from "@/lib/catalog/browse-query";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { AppliedFilters } from "../_catalog/applied-filters";
import { ListPages } from "../_catalog/list-pages";
import { ListToolbar } from "../_catalog/list-toolbar";
import { ProductGrid } from "../_catalog/product-grid";
import { SearchEmpty } from "./search-empty";

const SHOWN = 24;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, query] = [await pageLocale(), parseBrowseQuery(await searchParams)];
  const { browse } = getMessages(locale);
  return {
    title: query.q ? fill(browse.title, { query: query.q }) : browse.titleAll,
    alternates: { canonical: localePath(locale, browsePath(query)) },
    // There is no end of what can be searched for; the products themselves are found through their kinds.
    robots: { index: false, follow: true },
  };
}

/** Every list that is sorted, narrowed or searched; the plain ones are kept for everybody (home, categories). */
export default async function SearchPage({ searchParams }: Props) {
  const [locale, query] = [await pageLocale(), parseBrowseQuery(await searchParams)];
  const [{ products, next }, count] = await Promise.all([browseProducts(query, SHOWN), countProducts(query)]);
  return (
    <div className="shell">
      <PageTitle className="pb-3 md:pb-4">{headingOf(query, locale)}</PageTitle>
      {/* Keyed, so that the field follows the address where the page stays. */}
      <SearchForm key={query.q} locale={locale} query={query.q} className="mb-2 lg:hidden" />
      <ListToolbar key={browsePath(query)} query={query} count={count} locale={locale} />
      <AppliedFilters query={query} locale={locale} />
      <div className="mt-3 md:mt-5">
        {products.length > 0 ? (
          <ProductGrid products={products} locale={locale} />
        ) : (
          <SearchEmpty query={query} locale={locale} />
        )}
      </div>
      <ListPages query={query} next={next} locale={locale} />
    </div>
  );
}

function headingOf({ q, category }: BrowseQuery, locale: Locale): string {
  const { browse, common } = getMessages(locale);
  if (q) return fill(browse.heading, { query: q });
  return category ? common.category[category] : browse.headingAll;
}
