import { CartCount } from "@/app/_cart/cart-count";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { Icon } from "../icon";
import { NavLink } from "./nav-link";

/**
 * A phone's way around; a page with a bottom bar of its own takes its place (globals.css). It is as high while it still
 * comes in as it will be, and icons stand where they will be without their texts: what grows upwards has moved.
 */
export function TabBar({ locale }: { locale: Locale }) {
  const { nav } = getMessages(locale).common;
  const tabs = [
    { href: "/", icon: "home", text: nav.home },
    { href: "/categories", icon: "grid", text: nav.categories },
    { href: "/search", icon: "search", text: nav.search },
    { href: "/cart", icon: "bag", text: nav.cart },
    { href: "/account", icon: "person", text: nav.account },
  ] as const;
  return (
    <nav
      data-tab-bar=""
      aria-label={nav.tabs}
      className="fixed inset-x-0 bottom-0 z-30 box-content min-h-16 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              href={tab.href}
              locale={locale}
              className="relative flex min-h-16 flex-col items-center gap-0.5 py-2.25 text-xs text-ink-soft aria-[current]:font-bold aria-[current]:text-celadon"
            >
              <Icon name={tab.icon} className="size-6" />
              {tab.text}
              {tab.href === "/cart" && <CartCount text={nav.cartCount} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
