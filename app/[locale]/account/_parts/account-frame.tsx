import type { ReactNode } from "react";
import { Notice } from "@/app/_components/notice";
import { PageTitle } from "@/app/_components/page-title";
import { ShopLink } from "@/app/_components/shop-link";
import type { User } from "@/lib/auth/user";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

const PAGES = [
  { key: "orders", href: "/account" },
  { key: "addresses", href: "/account/addresses" },
  { key: "settings", href: "/account/settings" },
] as const;

type AccountFrameProps = {
  user: User;
  here: (typeof PAGES)[number]["key"];
  locale: Locale;
  children: ReactNode;
};

const TAB =
  "inline-flex min-h-12 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-ink " +
  "aria-[current]:border-celadon aria-[current]:font-bold aria-[current]:text-celadon";

/** What the pages of one's own share: whose they are, and the way between them. */
export function AccountFrame({ user, here, locale, children }: AccountFrameProps) {
  const { account: texts } = getMessages(locale);
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={user.name ? fill(texts.hello, { name: user.name }) : texts.nameless}>
          {texts.title}
        </PageTitle>
        <nav aria-label={texts.nav.label} className="-mx-1 mb-6 border-b border-line">
          <ul className="flex flex-wrap">
            {PAGES.map(({ key, href }) => (
              <li key={key}>
                <ShopLink
                  href={href}
                  locale={locale}
                  aria-current={key === here ? "page" : undefined}
                  className={TAB}
                >
                  {texts.nav[key]}
                </ShopLink>
              </li>
            ))}
            {user.isAdmin ? (
              <li>
                <ShopLink href="/admin" locale={locale} className={TAB}>
                  {texts.nav.admin}
                </ShopLink>
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="grid gap-5">
          {user.isDemo ? <Notice role="note">{texts.demo}</Notice> : null}
          {children}
        </div>
      </div>
    </div>
  );
}
