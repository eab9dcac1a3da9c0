import { getEnv } from "@/lib/env";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** On every page of a shop that takes no real money. Read when the page is rendered, never at build. */
export function TestRibbon({ locale }: { locale: Locale }) {
  if (getEnv().APP_ENV === "live") return null;
  return (
    <p className="bg-ink px-4 py-1.5 text-center text-xs text-paper dark:bg-persimmon-soft dark:text-persimmon">
      {getMessages(locale).common.ribbon}
    </p>
  );
}
