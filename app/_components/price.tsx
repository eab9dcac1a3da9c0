import { discountPercent } from "@/lib/catalog/discount";
import { fill, formatWon } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { cx } from "./cx";

export type PriceLabels = { price: string; listPrice: string; discount: string };

type PriceProps = {
  amount: number;
  listPrice?: number | null;
  locale: Locale;
  labels: PriceLabels;
  size?: "card" | "page";
  /** `39,000원부터`: the text with `{price}`, where options differ in price. */
  fromText?: string | undefined;
};

/** What it costs now; a discount's share and the price before it are said in words to who cannot see them. */
export function Price({ amount, listPrice, locale, labels, size = "card", fromText }: PriceProps) {
  const now = formatWon(amount, locale);
  const shown = fromText === undefined ? now : fill(fromText, { price: now });
  const isPage = size === "page";
  return (
    <p className={cx("flex flex-wrap items-baseline gap-x-2 tabular", isPage ? "text-2xl" : "text-base")}>
      {listPrice ? (
        <span className="font-bold text-persimmon">
          <span className="sr-only">{labels.discount} </span>
          {discountPercent(amount, listPrice)}%
        </span>
      ) : null}
      <span className="font-bold">
        <span className="sr-only">{labels.price} </span>
        {shown}
      </span>
      {listPrice ? (
        <s className={cx("text-ink-soft", isPage ? "text-base" : "text-xs")}>
          <span className="sr-only">{labels.listPrice} </span>
          {formatWon(listPrice, locale)}
        </s>
      ) : null}
    </p>
  );
}
