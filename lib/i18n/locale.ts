export const LOCALES = ["ko", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Korean needs no prefix in the address; every other language has one. */
export const DEFAULT_LOCALE: Locale = "ko";

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The address of `path` (which begins with `/` and has no locale) in a language: `/cart` or `/en/cart`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  const isRoot = path === "/" || path.startsWith("/?") || path.startsWith("/#");
  return `/${locale}${isRoot ? path.slice(1) : path}`;
}

/** The reverse of `localePath`. */
export function splitLocale(address: string): { locale: Locale; path: string } {
  const [, first = ""] = address.split(/[/?#]/, 2);
  if (!isLocale(first)) return { locale: DEFAULT_LOCALE, path: address };
  const rest = address.slice(first.length + 1);
  return { locale: first, path: rest.startsWith("/") ? rest : `/${rest}` };
}

/** The best of ours for an Accept-Language header; Korean where it names neither. */
export function pickLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: Number(quality ?? 1) };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes.map((wish) => wish.language).find(isLocale) ?? DEFAULT_LOCALE;
}
