import { ShopLink } from "@/app/_components/shop-link";
import type { Locale } from "@/lib/i18n/locale";

export function OrderLink({ merchantUid, locale }: { merchantUid: string; locale: Locale }) {
  return (
    <ShopLink
      href={`/admin/orders/${merchantUid}`}
      locale={locale}
      className="inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4 tabular"
    >
      {merchantUid}
    </ShopLink>
  );
}
