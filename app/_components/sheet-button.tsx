"use client";

import type { ReactNode } from "react";

type SheetButtonProps = { sheetId: string; children: ReactNode; className?: string };

/** Opens a `Sheet` over the page: by the browser's own means before any script has come, by script where it has none. */
export function SheetButton({ sheetId, children, className }: SheetButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...{ command: "show-modal", commandfor: sheetId }}
      onClick={() => {
        if ("command" in HTMLButtonElement.prototype) return;
        const sheet = document.getElementById(sheetId);
        if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
      }}
      className={className}
    >
      {children}
    </button>
  );
}
