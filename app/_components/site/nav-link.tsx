"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { type Locale, splitLocale } from "@/lib/i18n/locale";
import { ShopLink } from "../shop-link";

type NavLinkProps = { href: string; locale: Locale; children: ReactNode; className?: string };

/** A link that knows when it is the page one is on, and the part of the shop one is in. */
export function NavLink({ href, locale, children, className }: NavLinkProps) {
  // The server sees the rewritten address (/ko/cart), the browser the short one: without the language both are one.
  const { path } = splitLocale(usePathname());
  const isHere = path === href || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <ShopLink href={href} locale={locale} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </ShopLink>
  );
}
