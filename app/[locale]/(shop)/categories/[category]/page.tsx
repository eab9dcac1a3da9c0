import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { listProducts } from "@/lib/catalog/list-products";
import { type Category, isCategory } from "@/lib/catalog/product";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { CategoryChips } from "../../_catalog/category-chips";
import { ProductGrid } from "../../_catalog/product-grid";

export const revalidate = 60;

const SHOWN = 60;

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
  const { products } = await listProducts({ category, limit: SHOWN });
  return (
    <div className="shell">
      <PageTitle lead={home.categoryLead[category]}>{common.category[category]}</PageTitle>
      <CategoryChips current={category} locale={locale} />
      <div className="mt-4 md:mt-6">
        <ProductGrid products={products} locale={locale} />
      </div>
    </div>
  );
}

async function readCategory(params: Props["params"]): Promise<Category> {
  const { category } = await params;
  return isCategory(category) ? category : notFound();
}
