"use client";

import type { ReactNode } from "react";

type SheetButtonProps = { sheetId: string; children: ReactNode; onOpen?: () => void; className?: string };

/**
 * Opens a `Sheet`, or another dialog, over the page: by the browser's own means before any script has come, by script
 * where it has none.
 */
export function SheetButton({ sheetId, children, onOpen, className }: SheetButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...{ command: "show-modal", commandfor: sheetId }}
      onClick={() => {
        onOpen?.();
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
