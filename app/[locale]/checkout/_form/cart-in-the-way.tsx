import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type CartInTheWayProps = { state: "empty" | "unticked" | "changed"; locale: Locale };

/** Nothing to order, nothing that is ticked, or something that cannot be ordered as it is: one way on. */
export function CartInTheWay({ state, locale }: CartInTheWayProps) {
  const { checkout } = getMessages(locale);
  const { title, body } = checkout.inTheWay[state];
  const isEmpty = state === "empty";
  return (
    <Card className="max-w-xl">
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="mt-1 mb-5 text-ink-soft">{body}</p>
      <ShopLink href={isEmpty ? "/" : "/cart"} locale={locale} className={buttonClass("primary")}>
        {isEmpty ? checkout.toShop : checkout.toCart}
      </ShopLink>
    </Card>
  );
}
