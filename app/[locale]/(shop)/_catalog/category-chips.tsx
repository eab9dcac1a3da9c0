import { cx } from "@/app/_components/cx";
import { ShopLink } from "@/app/_components/shop-link";
import { CATEGORIES, type Category } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type CategoryChipsProps = { current: Category | "all" | null; locale: Locale };

export function CategoryChips({ current, locale }: CategoryChipsProps) {
  const { common, home } = getMessages(locale);
  const chips = [
    { href: "/", text: home.all, isCurrent: current === "all" },
    ...CATEGORIES.map((category) => ({
      href: `/categories/${category}`,
      text: common.category[category],
      isCurrent: current === category,
    })),
  ];
  return (
    <nav aria-label={home.chips} className="-mx-4 overflow-x-auto px-4 pb-1 [scrollbar-width:none]">
      <ul className="flex w-max gap-2 py-1">
        {chips.map((chip) => (
          <li key={chip.href}>
            <ShopLink
              href={chip.href}
              locale={locale}
              aria-current={chip.isCurrent ? "page" : undefined}
              className={cx(
                "inline-flex min-h-12 items-center rounded-full border px-4 text-sm whitespace-nowrap",
                chip.isCurrent
                  ? "border-celadon bg-celadon text-on-celadon"
                  : "border-line bg-surface hover:border-line-strong",
              )}
            >
              {chip.text}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
