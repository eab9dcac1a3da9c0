import type { Metadata } from "next";
import { LOCALES, type Locale, localePath } from "@/lib/i18n/locale";

/** Where the page is in each language, for search engines. */
export function alternates(locale: Locale, path: string): Metadata["alternates"] {
  return {
    canonical: localePath(locale, path),
    languages: Object.fromEntries(LOCALES.map((entry) => [entry, localePath(entry, path)])),
  };
}
