"use client";

import { useEffect, useState } from "react";
import { Glyph } from "./glyph";
import { checkPath, copyPath } from "./icon-paths";

type CopyButtonProps = {
  /** What goes to the clipboard. */
  value: string;
  /** What the button does, naming the thing: `주문번호 복사`. */
  label: string;
  copiedText: string;
  /** Said where the browser refuses: the value can still be selected by hand. */
  failedText: string;
};

export function CopyButton({ value, label, copiedText, failedText }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 4_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      // No permission, or no clipboard outside https: nothing is lost but the comfort.
      setOutcome("failed");
    }
  }

  return (
    // Seen with its end: with its text it may go to the next line.
    <span className="inline-flex items-center gap-2 [&:not(:has([role=status]))]:invisible">
      <button
        type="button"
        onClick={copy}
        className="inline-flex min-h-12 items-center gap-1.5 rounded-md px-3 text-sm font-bold text-celadon hover:bg-celadon-soft"
      >
        <Glyph path={outcome === "copied" ? checkPath : copyPath} className="size-4.5" />
        {label}
      </button>
      <span role="status" className="text-xs text-ink-soft">
        {outcome === "copied" && copiedText}
        {outcome === "failed" && failedText}
      </span>
    </span>
  );
}
