import { Notice } from "@/app/_components/notice";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { isOrderNumber } from "@/lib/orders/order-number";

/** What an earlier order bought has just left the cart (`/checkout/bought`); its number is in the address. */
export function BoughtNotice({ bought, locale }: { bought: unknown; locale: Locale }) {
  if (typeof bought !== "string" || !isOrderNumber(bought)) return null;
  const { cart } = getMessages(locale);
  return (
    <Notice
      className="mb-5"
      action={
        <ShopLink
          href={`/orders/find?order=${bought}`}
          locale={locale}
          className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
        >
          {cart.boughtLink}
        </ShopLink>
      }
    >
      {cart.bought}
    </Notice>
  );
}
