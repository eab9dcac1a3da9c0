import { buttonClass } from "@/app/_components/button-class";
import { ShopLink } from "@/app/_components/shop-link";
import { EmptyBowl } from "@/app/_components/site/empty-bowl";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function CartEmpty({ locale }: { locale: Locale }) {
  const { cart, common } = getMessages(locale);
  return (
    <div className="grid justify-items-center gap-2 py-10 text-center">
      <EmptyBowl />
      <h2 className="mt-3 text-xl font-bold">{cart.emptyTitle}</h2>
      <p className="max-w-sm text-ink-soft">{cart.emptyText}</p>
      <ShopLink href="/" locale={locale} className={`mt-5 ${buttonClass("primary")}`}>
        {common.action.shopAll}
      </ShopLink>
    </div>
  );
}
