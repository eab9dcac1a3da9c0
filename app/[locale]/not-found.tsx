import type { Metadata } from "next";
import { buttonClass } from "@/app/_components/button-class";
import { pageLocale } from "@/app/_components/page-locale";
import { ShopLink } from "@/app/_components/shop-link";
import { EmptyBowl } from "@/app/_components/site/empty-bowl";
import { getMessages } from "@/lib/i18n/get-messages";
import { CategoryChips } from "./(shop)/_catalog/category-chips";

export async function generateMetadata(): Promise<Metadata> {
  const { common, failure } = getMessages(await pageLocale());
  return { title: `${failure.notFoundTitle} · ${common.shopName}` };
}

export default async function NotFoundPage() {
  const locale = await pageLocale();
  const { common, failure } = getMessages(locale);
  return (
    <div className="shell grid grid-cols-1 justify-items-center gap-3 py-16 text-center">
      <EmptyBowl />
      <h1 id="page-title" className="text-2xl font-bold">
        {failure.notFoundTitle}
      </h1>
      <p className="max-w-sm text-ink-soft">{failure.notFoundText}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <ShopLink href="/" locale={locale} className={buttonClass("primary")}>
          {failure.home}
        </ShopLink>
        <ShopLink href="/orders/find" locale={locale} className={buttonClass("secondary")}>
          {common.nav.findOrder}
        </ShopLink>
      </div>
      <div className="mt-6 max-w-full">
        <CategoryChips current={null} locale={locale} />
      </div>
    </div>
  );
}
