import type { ComponentProps } from "react";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { PageLink } from "./page-link";

type ShopLinkProps = Omit<ComponentProps<typeof PageLink>, "href" | "locale"> & {
  /** Path without a language, such as `/cart`. */
  href: string;
  locale: Locale;
};

/** A link inside the shop, in the page's language. */
export function ShopLink({ href, locale, ...rest }: ShopLinkProps) {
  return <PageLink {...rest} href={localePath(locale, href)} />;
}
