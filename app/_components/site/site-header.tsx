import { CartCount } from "@/app/_cart/cart-count";
import { CATEGORIES } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { Icon } from "../icon";
import { ShopLink } from "../shop-link";
import { LanguageLink } from "./language-link";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { TestRibbon } from "./test-ribbon";

export function SiteHeader({ locale }: { locale: Locale }) {
  const { common } = getMessages(locale);
  return (
    <header className="border-b border-line bg-paper">
      <TestRibbon locale={locale} />
      <p className="bg-celadon-soft px-4 py-1.5 text-center text-xs text-celadon">{common.shippingRule}</p>
      <div className="shell flex min-h-16 items-center justify-between gap-4">
        <ShopLink href="/" locale={locale} className="-mx-2 flex min-h-12 items-center rounded-md px-2">
          <Logo name={common.shopName} />
        </ShopLink>
        <nav aria-label={common.nav.label} className="hidden md:block">
          <ul className="flex gap-1">
            {CATEGORIES.map((category) => (
              <li key={category}>
                <NavLink
                  href={`/categories/${category}`}
                  locale={locale}
                  className="inline-flex min-h-12 items-center rounded-md px-3.5 font-medium hover:bg-sunken aria-[current]:text-celadon aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
                >
                  {common.category[category]}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="-mr-2 flex items-center">
          <LanguageLink
            to={locale === "ko" ? "en" : "ko"}
            text={common.otherLanguage}
            label={common.otherLanguageLabel}
          />
          <ShopLink
            href="/orders/find"
            locale={locale}
            className="hidden min-h-12 items-center rounded-md px-2.5 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink md:inline-flex"
          >
            {common.nav.findOrder}
          </ShopLink>
          <ShopLink
            href="/cart"
            locale={locale}
            className="relative grid size-12 place-items-center rounded-md hover:bg-sunken"
          >
            <Icon name="bag" className="size-6" />
            <span className="sr-only">{common.nav.cart}</span>
            <CartCount text={common.nav.cartCount} />
          </ShopLink>
        </div>
      </div>
    </header>
  );
}
