import type { ReactNode } from "react";
import { cx } from "./cx";

type FoldProps = {
  summary: ReactNode;
  /** The summary's name, where its text alone does not tell it from others. */
  label?: string;
  /** Open from the start, or from now on. Whoever closes it again keeps it closed. */
  isOpen: boolean;
  children: ReactNode;
  className?: string;
  summaryClassName?: string;
};

/** What is opened by a press, also without JavaScript. What was refused inside of it must open it: it says why. */
export function Fold({ summary, label, isOpen, children, className, summaryClassName }: FoldProps) {
  return (
    <details className={cx("min-w-0", className)} open={isOpen}>
      <summary
        aria-label={label}
        className={
          summaryClassName ??
          "inline-flex min-h-12 cursor-pointer items-center font-bold text-celadon underline underline-offset-4"
        }
      >
        {summary}
      </summary>
      {children}
    </details>
  );
}
