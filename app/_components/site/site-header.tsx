import type { ReactNode } from "react";
import { CartCount } from "@/app/_cart/cart-count";
import { CATEGORIES } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { cx } from "../cx";
import { Icon, type IconName } from "../icon";
import { SearchForm } from "../search-form";
import { ShopLink } from "../shop-link";
import { LanguageLink } from "./language-link";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { TestRibbon } from "./test-ribbon";

/**
 * A slow phone may draw it while its end is still on the way. So everything stands where what is before it puts it, and
 * the icons have their columns before they come: nothing moves when the rest is there.
 */
export function SiteHeader({ locale }: { locale: Locale }) {
  const { common } = getMessages(locale);
  return (
    <header className="border-b border-line bg-paper">
      <TestRibbon locale={locale} />
      <p className="bg-celadon-soft px-4 py-1.5 text-center text-xs text-celadon">{common.shippingRule}</p>
      <div className="shell flex min-h-16 items-center">
        <ShopLink href="/" locale={locale} className="-mx-2 flex min-h-12 items-center rounded-md px-2">
          <Logo name={common.shopName} />
        </ShopLink>
        <nav aria-label={common.nav.label} className="ml-4 hidden md:block lg:ml-8">
          <ul className="flex gap-1">
            {CATEGORIES.map((category) => (
              <li key={category}>
                <NavLink
                  href={`/categories/${category}`}
                  locale={locale}
                  className="inline-flex min-h-12 items-center rounded-md px-3.5 hover:bg-sunken aria-[current]:text-celadon aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
                >
                  {common.category[category]}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm locale={locale} className="ml-8 hidden w-72 lg:flex" />
        <div className="-mr-2 ml-auto grid grid-cols-[auto_3rem_3rem] items-center md:grid-cols-[auto_3rem_3rem_3rem] lg:grid-cols-[auto_3rem_3rem]">
          <LanguageLink
            to={locale === "ko" ? "en" : "ko"}
            text={common.otherLanguage}
            label={common.otherLanguageLabel}
          />
          <IconLink
            href="/search"
            icon="search"
            text={common.nav.search}
            className="lg:hidden"
            locale={locale}
          />
          <IconLink
            href="/account"
            icon="person"
            text={common.nav.account}
            className="hidden md:grid"
            locale={locale}
          />
          <IconLink href="/cart" icon="bag" text={common.nav.cart} locale={locale}>
            <CartCount text={common.nav.cartCount} />
          </IconLink>
        </div>
      </div>
    </header>
  );
}

type IconLinkProps = {
  href: string;
  icon: IconName;
  text: string;
  locale: Locale;
  className?: string;
  children?: ReactNode;
};

function IconLink({ href, icon, text, locale, className, children }: IconLinkProps) {
  return (
    <ShopLink
      href={href}
      locale={locale}
      className={cx("relative grid size-12 place-items-center rounded-md hover:bg-sunken", className)}
    >
      <Icon name={icon} className="size-6" />
      <span className="sr-only">{text}</span>
      {children}
    </ShopLink>
  );
}
