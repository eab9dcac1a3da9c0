import type { ReactNode } from "react";
import { cx } from "./cx";
import { Glyph } from "./glyph";
import { closePath } from "./icon-paths";

type SheetProps = {
  /** What a `SheetButton` opens it by. */
  id: string;
  title: string;
  closeText: string;
  /** Where there is room, from 768 px, it is no dialog but a part of the page. */
  isInline?: boolean;
  children: ReactNode;
  className?: string;
};

/**
 * A native dialog: from below on a phone, in the middle of a wider screen. The browser keeps the focus in it and
 * gives it back. Without JavaScript it lies open on the page.
 */
export function Sheet({ id, title, closeText, isInline = false, children, className }: SheetProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      closedby="any"
      className={cx("sheet", isInline && "sheet-inline", className)}
    >
      <div
        className={cx(
          "flex items-center justify-between gap-3 px-4 pt-2 noscript:hidden sm:px-6",
          isInline && "md:hidden",
        )}
      >
        <h2 id={`${id}-title`} className="text-lg font-bold">
          {title}
        </h2>
        <form method="dialog">
          <button
            type="submit"
            aria-label={closeText}
            className="-mr-3 grid size-12 place-items-center rounded-full hover:bg-sunken"
          >
            <Glyph path={closePath} />
          </button>
        </form>
      </div>
      <div
        className={cx(
          "px-4 pb-[calc(1rem+env(safe-area-inset-bottom))] sm:px-6 sm:pb-6 noscript:pt-4",
          isInline && "md:p-0",
        )}
      >
        {children}
      </div>
    </dialog>
  );
}
