import Link from "next/link";
import type { ComponentProps } from "react";
import { LinkWait } from "./site/nav-wait";

/**
 * A link to a page of ours by its whole address; ShopLink knows the language. Nothing is fetched ahead for links that
 * only come into view: a page of products would cost a phone dozens of requests.
 */
export function PageLink({ children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...rest}>
      {children}
      <LinkWait />
    </Link>
  );
}
