import { buttonClass } from "@/app/_components/button-class";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function BackToOrder({ merchantUid, locale }: { merchantUid: string; locale: Locale }) {
  return (
    <ShopLink href={`/orders/${merchantUid}`} locale={locale} className={buttonClass("quiet")}>
      {getMessages(locale).aftercare.links.back}
    </ShopLink>
  );
}
