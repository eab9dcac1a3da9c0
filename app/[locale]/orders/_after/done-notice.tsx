import { ResultNotice } from "@/app/_components/result-notice";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** What the shopper has just done, as the address says after it. */
export function DoneNotice({ done, locale }: { done: string | string[] | undefined; locale: Locale }) {
  const { done: texts } = getMessages(locale).aftercare;
  const text = Object.entries(texts).find(([name]) => name === done)?.[1];
  return text ? <ResultNotice name="done">{text}</ResultNotice> : null;
}
