import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { browseProducts, countProducts } from "@/lib/catalog/browse-products";
import { EVERYTHING } from "@/lib/catalog/browse-query";
import { type Category, isCategory } from "@/lib/catalog/product";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { CategoryChips } from "../../_catalog/category-chips";
import { ListPages } from "../../_catalog/list-pages";
import { ListToolbar } from "../../_catalog/list-toolbar";
import { ProductGrid } from "../../_catalog/product-grid";

export const revalidate = 60;

const SHOWN = 24;

type Props = { params: Promise<{ category: string }> };

/** None at build, which has neither database nor configuration: pages are made when first asked for, and kept. */
export function generateStaticParams(): { category: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, category] = [await pageLocale(), await readCategory(params)];
  const { common, home } = getMessages(locale);
  return {
    title: fill(home.categoryTitle, { category: common.category[category] }),
    description: home.categoryLead[category],
    alternates: alternates(locale, `/categories/${category}`),
  };
}

export default async function CategoryPage({ params }: Props) {
  const [locale, category] = [await pageLocale(), await readCategory(params)];
  const { common, home } = getMessages(locale);
  const query = { ...EVERYTHING, category };
  const [{ products, next }, count] = await Promise.all([browseProducts(query, SHOWN), countProducts(query)]);
  return (
    <div className="shell">
      <PageTitle lead={home.categoryLead[category]}>{common.category[category]}</PageTitle>
      <CategoryChips current={category} locale={locale} />
      <ListToolbar query={query} count={count} locale={locale} />
      <div className="mt-1 md:mt-4">
        <ProductGrid products={products} locale={locale} />
      </div>
      <ListPages query={query} next={next} locale={locale} />
    </div>
  );
}

async function readCategory(params: Props["params"]): Promise<Category> {
  const { category } = await params;
  return isCategory(category) ? category : notFound();
}
