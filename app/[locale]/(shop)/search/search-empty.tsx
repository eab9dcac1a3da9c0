import { buttonClass } from "@/app/_components/button-class";
import { ShopLink } from "@/app/_components/shop-link";
import { EmptyBowl } from "@/app/_components/site/empty-bowl";
import { suggestWords } from "@/lib/catalog/browse-products";
import { type BrowseQuery, browsePath, countFilters, EVERYTHING } from "@/lib/catalog/browse-query";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type SearchEmptyProps = { query: BrowseQuery; locale: Locale };

/** Nothing was found: what may have been meant, or which way there is more. */
export async function SearchEmpty({ query, locale }: SearchEmptyProps) {
  const { browse } = getMessages(locale);
  const hasFilters = countFilters(query) > 0;
  const without = { ...EVERYTHING, q: query.q, sort: query.sort };
  return (
    <div className="grid justify-items-center gap-3 py-10 text-center">
      <EmptyBowl />
      <h2 className="mt-3 text-xl font-bold">{browse.emptyTitle}</h2>
      <p className="max-w-sm text-ink-soft">
        {query.q ? fill(browse.emptySearch, { query: query.q }) : browse.emptyFilter}
      </p>
      {query.q ? <NearWords typed={query.q} locale={locale} /> : null}
      <ShopLink
        href={hasFilters ? browsePath(without) : "/search"}
        locale={locale}
        className={`mt-3 ${buttonClass("secondary")}`}
      >
        {hasFilters ? browse.dropAll : browse.browseAll}
      </ShopLink>
    </div>
  );
}

async function NearWords({ typed, locale }: { typed: string; locale: Locale }) {
  const { browse } = getMessages(locale);
  const words = await suggestWords(typed, locale);
  if (words.length === 0) return null;
  return (
    <section className="mt-2">
      <h3 className="text-sm font-bold">{browse.near}</h3>
      <ul className="mt-2 flex flex-wrap justify-center gap-2">
        {words.map((word) => (
          <li key={word}>
            <ShopLink
              href={browsePath({ ...EVERYTHING, q: word })}
              locale={locale}
              className="inline-flex min-h-12 items-center rounded-full bg-celadon-soft px-5 font-bold text-celadon hover:text-ink"
            >
              {word}
            </ShopLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
