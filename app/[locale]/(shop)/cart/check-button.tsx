"use client";

import { useFormStatus } from "react-dom";
import { Glyph } from "@/app/_components/glyph";
import { checkPath } from "@/app/_components/icon-paths";

type CheckButtonProps = { isChecked: boolean | "mixed"; label: string; text?: string };

/** A tick box that sends its form, so that it needs no JavaScript; with it, the tick is there at once. */
export function CheckButton({ isChecked, label, text }: CheckButtonProps) {
  const { pending } = useFormStatus();
  const shown = pending ? isChecked !== true : isChecked;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native box sends nothing by itself
    <button
      type="submit"
      role="checkbox"
      aria-checked={shown}
      aria-label={label}
      data-pending={pending ? "check" : undefined}
      className="group/check inline-flex min-h-12 min-w-12 items-center justify-center gap-2.5 rounded-md"
    >
      <span className="grid size-6 place-items-center rounded-sm border-2 border-line-strong bg-surface text-on-celadon group-aria-checked/check:border-celadon group-aria-checked/check:bg-celadon">
        <Glyph path={checkPath} className="hidden size-4.5 group-aria-checked/check:block" />
      </span>
      {text}
    </button>
  );
}
