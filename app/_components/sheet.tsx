"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Glyph } from "./glyph";
import { closePath } from "./icon-paths";

type SheetProps = {
  isOpen: boolean;
  /** Called for the close button, Escape and a press beside the sheet. */
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** Over the whole screen on a phone, as for a search. */
  isFull?: boolean;
};

/** From the bottom on a phone, in the middle on a desk. The native dialog keeps and gives back the focus. */
export function Sheet({ isOpen, onClose, title, closeLabel, children, isFull = false }: SheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && !dialog?.open) dialog?.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);

  return (
    // Escape is the keyboard's way to what this press does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog handles Escape itself
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={
        "m-0 mt-auto w-full max-w-none overflow-y-auto overscroll-contain bg-surface text-ink shadow-sheet backdrop:bg-veil " +
        "open:animate-rise md:m-auto md:h-auto md:max-h-[85dvh] md:w-128 md:rounded-xl " +
        (isFull ? "h-dvh max-h-dvh" : "max-h-[85dvh] rounded-t-xl")
      }
    >
      {isOpen ? (
        <div className="p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))]">
          <div className="mb-4 flex items-center justify-between gap-4">
            <h2 id={titleId} className="text-xl font-bold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={closeLabel}
              className="-m-2 grid size-12 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <Glyph path={closePath} className="size-6" />
            </button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
