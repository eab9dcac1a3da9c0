import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { TimelineEntry } from "@/lib/payments/timeline";

/** What happened, in words; null for what only machines care about. */
export function eventText({ decision, refund }: TimelineEntry, locale: Locale): string | null {
  const words: Record<string, string> = getMessages(locale).aftercare.history.events;
  const text = words[decision];
  return text === undefined ? null : fill(text, { amount: formatWon(refund?.amount ?? 0, locale) });
}
