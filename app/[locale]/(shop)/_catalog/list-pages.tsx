import { buttonClass } from "@/app/_components/button-class";
import { ShopLink } from "@/app/_components/shop-link";
import { type BrowseQuery, browsePath } from "@/lib/catalog/browse-query";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type ListPagesProps = { query: BrowseQuery; next: BrowseQuery["after"]; locale: Locale };

/** On to what follows; back is the browser's own, with the place where one was. */
export function ListPages({ query, next, locale }: ListPagesProps) {
  const { browse } = getMessages(locale);
  if (!next && !query.after) return null;
  return (
    <nav aria-label={browse.pages} className="mt-10 flex flex-wrap justify-center gap-3">
      {query.after ? (
        <ShopLink
          href={browsePath({ ...query, after: null })}
          locale={locale}
          className={buttonClass("secondary")}
        >
          {browse.first}
        </ShopLink>
      ) : null}
      {next ? (
        <ShopLink
          href={browsePath({ ...query, after: next })}
          locale={locale}
          className={buttonClass("secondary")}
        >
          {browse.next}
        </ShopLink>
      ) : null}
    </nav>
  );
}
