"use client";

import { usePathname } from "next/navigation";
import { type MouseEvent, useCallback } from "react";
import { type Locale, localePath, splitLocale } from "@/lib/i18n/locale";
import { Glyph } from "../glyph";
import { globePath } from "../icon-paths";

type LanguageLinkProps = { to: Locale; text: string; label: string };

/** To the same page in the other language, with what its address asks for. */
export function LanguageLink({ to, text, label }: LanguageLinkProps) {
  const { path } = splitLocale(usePathname());
  const keepQuery = useCallback((event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = window.location.search;
  }, []);
  return (
    // Not a Link: the document's language changes, so the document is loaded anew.
    <a
      href={localePath(to, path)}
      hrefLang={to}
      lang={to}
      aria-label={label}
      onClick={keepQuery}
      className="inline-flex min-h-12 items-center gap-1.5 rounded-md px-2.5 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Glyph path={globePath} className="size-4.5" />
      {text}
    </a>
  );
}
