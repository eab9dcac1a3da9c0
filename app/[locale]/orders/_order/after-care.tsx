import { Card } from "@/app/_components/card";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderView } from "@/lib/orders/order-view";

/** How to cancel, and how to find this page again. */
export function AfterCare({ order, locale }: { order: OrderView; locale: Locale }) {
  const { details: words, account } = getMessages(locale).orders;
  const isWaiting = order.status === "awaiting_deposit";
  const canCancel = isWaiting || order.status === "paid";
  return (
    <Card>
      <div className="grid gap-5 text-sm sm:grid-cols-2">
        {canCancel ? (
          <div>
            <h2 className="font-semibold">{isWaiting ? account.cancelTitle : words.cancelTitle}</h2>
            <p className="mt-1 text-ink-soft">{isWaiting ? account.cancelBody : words.cancelBody}</p>
          </div>
        ) : null}
        <div>
          <h2 className="font-semibold">{words.lookupTitle}</h2>
          <p className="mt-1 text-ink-soft">{words.lookupBody}</p>
          <LookupLink locale={locale} text={words.lookupLink} />
        </div>
      </div>
    </Card>
  );
}

export function LookupLink({ locale, text }: { locale: Locale; text: string }) {
  return (
    <ShopLink
      href="/orders/find"
      locale={locale}
      className="inline-flex min-h-12 items-center font-semibold text-celadon underline underline-offset-4"
    >
      {text}
    </ShopLink>
  );
}
