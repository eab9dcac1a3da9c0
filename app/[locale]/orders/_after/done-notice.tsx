import { ResultNotice } from "@/app/_components/result-notice";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** What the shopper has just done, as the address says after it. */
export function DoneNotice({ done, locale }: { done: string | string[] | undefined; locale: Locale }) {
  const { done: texts } = getMessages(locale).aftercare;
  const [what, moment] = typeof done === "string" ? done.split(".") : [];
  const text = Object.entries(texts).find(([name]) => name === what)?.[1];
  if (!text) return null;
  return (
    <ResultNotice name="done" turn={Number(moment)}>
      {text}
    </ResultNotice>
  );
}
