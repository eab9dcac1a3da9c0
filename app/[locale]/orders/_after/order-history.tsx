import { formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { TimelineEntry } from "@/lib/payments/timeline";
import { eventText } from "./event-text";

type OrderHistoryProps = { history: TimelineEntry[]; locale: Locale };

/** What happened to the order and its money, in words; what only machines care about is left out. */
export function OrderHistory({ history, locale }: OrderHistoryProps) {
  const { history: texts } = getMessages(locale).aftercare;
  const told = history.flatMap((entry) => {
    const text = eventText(entry, locale);
    return text === null ? [] : [{ id: entry.id, at: entry.at, text }];
  });
  if (told.length === 0) return null;
  return (
    <details className="rounded-lg border border-line bg-surface px-4 sm:px-6">
      <summary className="flex min-h-14 cursor-pointer items-center font-bold">{texts.title}</summary>
      <ol className="grid gap-3 pb-5 text-sm">
        {told.map(({ id, at, text }) => (
          <li key={id} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
            <time dateTime={at.toISOString()} className="text-ink-soft tabular">
              {formatDateTime(at, locale)}
            </time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
