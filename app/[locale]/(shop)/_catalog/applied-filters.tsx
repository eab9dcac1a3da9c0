import { Icon } from "@/app/_components/icon";
import { ShopLink } from "@/app/_components/shop-link";
import { type BrowseQuery, browsePath } from "@/lib/catalog/browse-query";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type AppliedFiltersProps = { query: BrowseQuery; locale: Locale };

/** Each filter that is on, with the way out of it. */
export function AppliedFilters({ query, locale }: AppliedFiltersProps) {
  const { browse } = getMessages(locale);
  const filters = filtersOf(query, locale);
  if (filters.length === 0) return null;
  return (
    <ul aria-label={browse.applied} className="mt-1 flex flex-wrap gap-2">
      {filters.map(({ text, without }) => (
        <li key={text}>
          <ShopLink
            href={browsePath({ ...without, after: null })}
            locale={locale}
            aria-label={fill(browse.drop, { name: text })}
            className="inline-flex min-h-12 items-center gap-1.5 rounded-full bg-celadon-soft px-4 text-sm text-celadon hover:text-ink"
          >
            {text}
            <Icon name="close" className="size-4" />
          </ShopLink>
        </li>
      ))}
    </ul>
  );
}

function filtersOf(query: BrowseQuery, locale: Locale): { text: string; without: BrowseQuery }[] {
  const { browse, common } = getMessages(locale);
  const price = priceText(query, locale);
  return [
    ...(query.category
      ? [{ text: common.category[query.category], without: { ...query, category: null } }]
      : []),
    ...(query.isInStock ? [{ text: browse.inStock, without: { ...query, isInStock: false } }] : []),
    ...(price ? [{ text: price, without: { ...query, minPrice: null, maxPrice: null } }] : []),
  ];
}

function priceText({ minPrice, maxPrice }: BrowseQuery, locale: Locale): string | null {
  const { browse } = getMessages(locale);
  const won = (amount: number) => formatWon(amount, locale);
  if (minPrice !== null && maxPrice !== null) {
    return fill(browse.priceBetween, { from: won(minPrice), to: won(maxPrice) });
  }
  if (minPrice !== null) return fill(browse.priceFrom, { price: won(minPrice) });
  return maxPrice === null ? null : fill(browse.priceTo, { price: won(maxPrice) });
}
