import { BottomBar } from "@/app/_components/bottom-bar";
import { buttonClass } from "@/app/_components/button-class";
import { PageLink } from "@/app/_components/page-link";
import { ShopLink } from "@/app/_components/shop-link";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { canPayAgain, type OrderView } from "@/lib/orders/order-view";
import { orderPaths } from "../../checkout/_pay/order-paths";

type PayBarProps = { order: OrderView; link: string | null; locale: Locale };

/** The one way on of an order that is not paid; nothing for one that is. */
export function PayBar({ order, link, locale }: PayBarProps) {
  const { pay } = getMessages(locale).orders;
  if (order.status === "paid" || order.status === "awaiting_deposit") return null;
  const wide = buttonClass("primary", true);
  if (!canPayAgain(order)) {
    return (
      <BottomBar>
        <ShopLink href="/" locale={locale} className={wide}>
          {pay.toShop}
        </ShopLink>
      </BottomBar>
    );
  }
  const { payAgain } = orderPaths({ locale, merchantUid: order.merchantUid, link });
  return (
    <BottomBar>
      <PageLink href={payAgain} className={wide}>
        {order.needsReorder ? pay.reorder : fill(pay.button, { total: formatWon(order.total, locale) })}
      </PageLink>
    </BottomBar>
  );
}
