import { Badge } from "@/app/_components/badge";
import { formatDateTime, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { OrderLink } from "./order-link";

type Row = { key: string; merchantUid: string; at: Date | null; state: string; won?: number };

/** Orders to open, one a row. */
export function WorkList({ rows, locale }: { rows: Row[]; locale: Locale }) {
  if (rows.length === 0) return <p className="text-ink-soft">{getMessages(locale).admin.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ key, merchantUid, at, state, won }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
          <OrderLink merchantUid={merchantUid} locale={locale} />
          <Badge>{state}</Badge>
          {at ? <span className="text-sm text-ink-soft">{formatDateTime(at, locale)}</span> : null}
          {won === undefined ? null : <span className="ml-auto tabular">{formatWon(won, locale)}</span>}
        </li>
      ))}
    </ul>
  );
}
