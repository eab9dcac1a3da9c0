import type { Metadata } from "next";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { Picture } from "@/app/_components/picture";
import { ShopLink } from "@/app/_components/shop-link";
import { listProducts } from "@/lib/catalog/list-products";
import { CATEGORIES } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";

export const revalidate = 60;

/** None at build, which has neither database nor configuration: the page is made when first asked for, and kept. */
export function generateStaticParams(): { locale: string }[] {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const { common, home } = getMessages(locale);
  return {
    title: home.categoryTitle.replace("{category}", common.nav.categories),
    alternates: alternates(locale, "/categories"),
  };
}

/** Each kind with the picture of what stands first in it. */
export default async function CategoriesPage() {
  const locale = await pageLocale();
  const { common, home } = getMessages(locale);
  const kinds = await Promise.all(
    CATEGORIES.map(async (category) => {
      const { products } = await listProducts({ category, limit: 1 });
      return { category, image: products[0]?.images[0] };
    }),
  );
  return (
    <div className="shell">
      <PageTitle>{common.nav.categories}</PageTitle>
      <ul className="grid gap-4 sm:grid-cols-2">
        {kinds.map(({ category, image }) => (
          <li
            key={category}
            className="relative flex gap-4 rounded-lg border border-line bg-surface p-3 hover:border-line-strong"
          >
            <div className="w-24 shrink-0">
              {image ? <Picture image={image} locale={locale} isDecorative isFirst /> : null}
            </div>
            <div className="pt-3">
              <h2 className="text-lg font-bold">
                <ShopLink
                  href={`/categories/${category}`}
                  locale={locale}
                  className="after:absolute after:inset-0 after:rounded-lg"
                >
                  {common.category[category]}
                </ShopLink>
              </h2>
              <p className="mt-0.5 text-sm text-ink-soft">{home.categoryLead[category]}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
