import type { ReactNode } from "react";
import { cx } from "./cx";

type PageTitleProps = { children: ReactNode; lead?: ReactNode; className?: string };

/** The page's one h1. */
export function PageTitle({ children, lead, className }: PageTitleProps) {
  return (
    <div className={cx("pt-6 pb-5 md:pt-10 md:pb-8", className)}>
      <h1 id="page-title" className="text-2xl font-bold md:text-3xl">
        {children}
      </h1>
      {lead ? <p className="mt-2 max-w-prose text-ink-soft">{lead}</p> : null}
    </div>
  );
}
