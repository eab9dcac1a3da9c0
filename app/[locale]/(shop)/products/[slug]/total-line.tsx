import { formatWon } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { BuyTexts } from "./buy-texts";

type TotalLineProps = { total: number; shipping: number; locale: Locale; texts: BuyTexts };

/** What it costs at the door, before anything is pressed. */
export function TotalLine({ total, shipping, locale, texts }: TotalLineProps) {
  return (
    <p className="flex items-baseline justify-between gap-3 md:text-sm">
      <span>
        {shipping > 0
          ? texts.totalNote.replace("{shipping}", formatWon(shipping, locale))
          : texts.totalNoteFree}
      </span>
      <span className="text-lg font-bold text-ink tabular md:text-xl">{formatWon(total, locale)}</span>
    </p>
  );
}
