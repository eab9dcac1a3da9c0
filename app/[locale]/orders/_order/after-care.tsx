import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { ShopLink } from "@/app/_components/shop-link";
import { fill, formatDate } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import type { OrderStatus } from "@/lib/payments/status";
import { Contact } from "./contact";

type AfterCareProps = { order: OrderView; care: Aftercare; isNewGuest: boolean; locale: Locale };

/** How to cancel or send back, until when, and how to find this page again; a guest who has just bought may join. */
export function AfterCare({ order, care, isNewGuest, locale }: AfterCareProps) {
  const { aftercare, orders } = getMessages(locale);
  const { care: texts, links } = aftercare;
  const { details: words } = orders;
  const page = `/orders/${order.merchantUid}`;
  const hasParts = care.cancel === "paid" && care.lines.reduce((sum, { left }) => sum + left, 0) > 1;
  const paidBody = hasParts ? `${texts.cancelBody} ${texts.cancelPartBody}` : texts.cancelBody;
  const unpaid: Partial<Record<OrderStatus, string>> = {
    pending: texts.pendingBody,
    awaiting_deposit: texts.awaitingBody,
  };
  return (
    <Card>
      <div className="grid gap-6 text-sm sm:grid-cols-2">
        {care.cancel === "none" ? null : (
          <Way
            title={texts.cancelTitle}
            body={unpaid[order.status] ?? paidBody}
            link={{ href: `${page}/cancel`, text: links.cancel }}
            locale={locale}
          />
        )}
        {care.canReturn ? (
          <Way
            title={texts.returnTitle}
            body={
              care.returnUntil
                ? fill(texts.returnUntil, { date: formatDate(care.returnUntil, locale) })
                : texts.returnBody
            }
            link={{ href: `${page}/return`, text: links.return }}
            locale={locale}
          />
        ) : null}
        <div>
          <h2 className="font-bold">{words.lookupTitle}</h2>
          <p className="mt-1 text-ink-soft">{words.lookupBody}</p>
          <LookupLink locale={locale} text={words.lookupLink} />
        </div>
        <div>
          <h2 className="font-bold">{words.contactTitle}</h2>
          <p className="mt-1 text-ink-soft">{words.contactBody}</p>
          <p className="flex flex-wrap gap-x-4 text-celadon">
            <Contact merchantUid={order.merchantUid} locale={locale} />
          </p>
        </div>
        {isNewGuest ? (
          // The account's first page offers what its browser bought before.
          <Way
            title={words.joinTitle}
            body={words.joinBody}
            link={{ href: "/sign-in", text: words.joinLink }}
            locale={locale}
          />
        ) : null}
      </div>
    </Card>
  );
}

type WayProps = { title: string; body: string; link: { href: string; text: string }; locale: Locale };

function Way({ title, body, link, locale }: WayProps) {
  return (
    <div>
      <h2 className="font-bold">{title}</h2>
      <p className="mt-1 mb-3 text-ink-soft">{body}</p>
      <ShopLink href={link.href} locale={locale} className={buttonClass("secondary")}>
        {link.text}
      </ShopLink>
    </div>
  );
}

export function LookupLink({ locale, text }: { locale: Locale; text: string }) {
  return (
    <ShopLink
      href="/orders/find"
      locale={locale}
      className="inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
    >
      {text}
    </ShopLink>
  );
}
