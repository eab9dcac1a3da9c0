import Link from "next/link";
import type { ComponentProps } from "react";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { LinkWait } from "./site/nav-wait";

type ShopLinkProps = Omit<ComponentProps<typeof Link>, "href" | "locale"> & {
  /** Path without a language, such as `/cart`. */
  href: string;
  locale: Locale;
};

/**
 * A link inside the shop, in the page's language. Nothing is fetched ahead for links that only come into view:
 * a page of products would cost a phone dozens of requests.
 */
export function ShopLink({ href, locale, children, ...rest }: ShopLinkProps) {
  return (
    <Link prefetch={false} {...rest} href={localePath(locale, href)}>
      {children}
      <LinkWait />
    </Link>
  );
}
