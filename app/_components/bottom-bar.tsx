import type { ReactNode } from "react";
import { cx } from "./cx";

type BottomBarProps = {
  /** The page's one primary button, with the total in it; a second, lesser one may stand before it. */
  children: ReactNode;
  /** One line above, such as what the total includes. */
  note?: ReactNode;
  className?: string;
};

/**
 * Fixed to the bottom on a phone, where it takes the tab bar's place; in the flow from 768 px. A page that is drawn while
 * it still comes in shows it only with its button: it grows upwards, and what grows has moved.
 */
export function BottomBar({ children, note, className }: BottomBarProps) {
  return (
    <div
      data-bottom-bar=""
      className={cx(
        "fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface px-4 pt-2.5 shadow-bar",
        "pb-[calc(0.75rem+env(safe-area-inset-bottom))]",
        "[&:not(:has(a,button))]:invisible",
        "md:static md:z-auto md:border-0 md:bg-transparent md:p-0 md:shadow-none",
        className,
      )}
    >
      {note ? <div className="text-xs text-ink-soft has-[:not(:empty)]:mb-2">{note}</div> : null}
      <div className="flex gap-2 *:grow">{children}</div>
    </div>
  );
}
