import { buttonClass } from "@/app/_components/button-class";
import { pageLocale } from "@/app/_components/page-locale";
import { ShopLink } from "@/app/_components/shop-link";
import { EmptyBowl } from "@/app/_components/site/empty-bowl";
import { getMessages } from "@/lib/i18n/get-messages";

export default async function NotFoundPage() {
  const locale = await pageLocale();
  const { failure } = getMessages(locale);
  return (
    <div className="shell grid justify-items-center gap-3 py-16 text-center">
      <EmptyBowl />
      <h1 className="text-2xl font-bold">{failure.notFoundTitle}</h1>
      <p className="max-w-sm text-ink-soft">{failure.notFoundText}</p>
      <ShopLink href="/" locale={locale} className={`mt-4 ${buttonClass("primary")}`}>
        {failure.home}
      </ShopLink>
    </div>
  );
}
