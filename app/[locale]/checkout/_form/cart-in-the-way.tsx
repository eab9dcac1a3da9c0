import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Nothing to order, or something that cannot be ordered as it is: one way on. */
export function CartInTheWay({ isEmpty, locale }: { isEmpty: boolean; locale: Locale }) {
  const { checkout } = getMessages(locale);
  return (
    <Card className="max-w-xl">
      <h2 className="text-lg font-bold">{isEmpty ? checkout.emptyTitle : checkout.cartChangedTitle}</h2>
      <p className="mt-1 mb-5 text-ink-soft">{isEmpty ? checkout.emptyBody : checkout.cartChangedBody}</p>
      <ShopLink href={isEmpty ? "/" : "/cart"} locale={locale} className={buttonClass("primary")}>
        {isEmpty ? checkout.toShop : checkout.toCart}
      </ShopLink>
    </Card>
  );
}
