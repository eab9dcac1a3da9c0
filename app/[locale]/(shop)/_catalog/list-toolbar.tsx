import { cx } from "@/app/_components/cx";
import { Icon } from "@/app/_components/icon";
import { SheetButton } from "@/app/_components/sheet-button";
import { ShopLink } from "@/app/_components/shop-link";
import { MOST_COUNTED } from "@/lib/catalog/browse-products";
import { type BrowseQuery, browsePath, countFilters, SORTS } from "@/lib/catalog/browse-query";
import { fill, formatNumber } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { FilterSheet } from "./filter-sheet";

type ListToolbarProps = { query: BrowseQuery; count: number; locale: Locale };

const SHEET = "filters";

/** How many there are, and how they are sorted and narrowed; each way of it has an address. */
export function ListToolbar({ query, count, locale }: ListToolbarProps) {
  const { browse } = getMessages(locale);
  const filters = countFilters(query);
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4">
      <p className="text-sm text-ink-soft tabular">
        {fill(count < MOST_COUNTED ? browse.count : browse.countMany, { count: formatNumber(count) })}
      </p>
      <div className="when-whole flex items-center gap-4">
        <SortLinks query={query} locale={locale} />
        <SheetButton
          sheetId={SHEET}
          className="inline-flex min-h-12 items-center gap-1.5 rounded-md px-2 text-sm font-bold hover:bg-sunken noscript:hidden"
        >
          <Icon name="filter" />
          {browse.open}
          {filters > 0 && (
            <span className="rounded-full bg-celadon px-2 text-xs text-on-celadon tabular">
              {fill(browse.openCount, { count: filters })}
            </span>
          )}
        </SheetButton>
      </div>
      <FilterSheet id={SHEET} query={query} count={count} locale={locale} />
    </div>
  );
}

function SortLinks({ query, locale }: Omit<ListToolbarProps, "count">) {
  const { browse } = getMessages(locale);
  return (
    <nav aria-label={browse.sort} className="hidden md:block">
      <ul className="flex gap-1">
        {SORTS.map((sort) => (
          <li key={sort}>
            <ShopLink
              href={browsePath({ ...query, sort, after: null })}
              locale={locale}
              aria-current={sort === query.sort ? "true" : undefined}
              className={cx(
                "inline-flex min-h-12 items-center rounded-md px-2.5 text-sm hover:bg-sunken",
                sort === query.sort ? "font-bold text-celadon" : "text-ink-soft",
              )}
            >
              {browse.sorts[sort]}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
