"use client";

import { useSyncExternalStore } from "react";
import { ShopLink } from "@/app/_components/shop-link";
import type { Locale } from "@/lib/i18n/locale";
import { parseSeen, readSeen } from "./seen-products";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  return () => window.removeEventListener("storage", onChange);
}

/** The last thing on its page, so that nothing is moved by its coming. */
export function RecentViews({ locale, title }: { locale: Locale; title: string }) {
  const seen = parseSeen(useSyncExternalStore(subscribe, readSeen, () => ""));
  if (seen.length === 0) return null;
  return (
    <section aria-label={title} className="mt-12">
      <h2 className="text-lg font-bold">{title}</h2>
      <ul className="-mx-4 mt-3 flex gap-3 overflow-x-auto px-4 pb-2 md:mx-0 md:px-0">
        {seen.map(({ slug, src, name }) => (
          <li key={slug} className="w-28 shrink-0">
            <ShopLink href={`/products/${slug}`} locale={locale} className="block rounded-lg text-sm">
              {/* biome-ignore lint/performance/noImgElement: next/image adds script and does nothing for an SVG */}
              <img
                src={src}
                width={112}
                height={112}
                alt=""
                loading="lazy"
                className="hand-cut aspect-square w-full bg-sunken object-cover dark:brightness-90"
              />
              <span className="mt-1.5 block">{name[locale]}</span>
            </ShopLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
