import { CATEGORIES } from "@/lib/catalog/product";
import { getEnv } from "@/lib/env";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { ShopLink } from "../shop-link";
import { Logo } from "./logo";
import { MerchantCard } from "./merchant-card";

const LINK = "inline-flex min-h-11 items-center text-sm hover:underline underline-offset-4";

export function SiteFooter({ locale }: { locale: Locale }) {
  const { common, inbox } = getMessages(locale);
  return (
    <footer className="when-whole mt-16 border-t border-line bg-sunken">
      <div className="shell grid gap-8 py-10 sm:grid-cols-[2fr_1fr_1fr]">
        <div className="grid content-start gap-3">
          <Logo name={common.shopName} />
          <p className="max-w-xs text-sm text-ink-soft">{common.footer.made}</p>
        </div>
        <div>
          <h2 className="text-sm font-bold">{common.footer.shop}</h2>
          <ul className="mt-1">
            {CATEGORIES.map((category) => (
              <li key={category}>
                <ShopLink href={`/categories/${category}`} locale={locale} className={LINK}>
                  {common.category[category]}
                </ShopLink>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2 className="text-sm font-bold">{common.footer.help}</h2>
          <ul className="mt-1">
            <li>
              <ShopLink href="/orders/find" locale={locale} className={LINK}>
                {common.nav.findOrder}
              </ShopLink>
            </li>
            {getEnv().APP_ENV === "sandbox" ? (
              <li>
                <ShopLink href="/inbox" locale={locale} className={LINK}>
                  {inbox.title}
                </ShopLink>
              </li>
            ) : null}
            <li className="py-2 text-sm text-ink-soft">{common.footer.returns}</li>
            <li className="py-2 text-sm text-ink-soft">{common.footer.pack}</li>
          </ul>
        </div>
      </div>
      <MerchantCard locale={locale} />
    </footer>
  );
}
