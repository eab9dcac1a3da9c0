"use client";

import { useFormStatus } from "react-dom";
import { Glyph } from "@/app/_components/glyph";
import { minusPath, plusPath } from "@/app/_components/icon-paths";
import type { QuantityLabels } from "@/app/_components/quantity-input";

type LineStepperProps = { quantity: number; max: number; limitText: string; labels: QuantityLabels };

/**
 * Two buttons that each send the number they lead to. The new number stands there at once, and gives way to
 * the server's when it answers; the form works the same without JavaScript.
 */
export function LineStepper({ quantity, max, limitText, labels }: LineStepperProps) {
  const { pending, data } = useFormStatus();
  const shown = pending ? Number(data.get("quantity")) || quantity : quantity;
  return (
    <div
      data-pending={pending ? "quantity" : undefined}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <div className="inline-flex items-center rounded-md border border-line-strong bg-surface">
        <Step path={minusPath} label={labels.decrease} to={shown - 1} isDisabled={shown <= 1} />
        <span className="w-9 text-center font-semibold tabular" aria-live="polite">
          <span className="sr-only">{labels.quantity} </span>
          {shown}
        </span>
        <Step path={plusPath} label={labels.increase} to={shown + 1} isDisabled={shown >= max} />
      </div>
      {shown >= max && <span className="text-xs text-ink-soft">{limitText}</span>}
    </div>
  );
}

type StepProps = { path: string; label: string; to: number; isDisabled: boolean };

function Step({ path, label, to, isDisabled }: StepProps) {
  return (
    <button
      // At a limit it stays a place for the focus, and sends nothing.
      type={isDisabled ? "button" : "submit"}
      name="quantity"
      value={to}
      aria-label={label}
      aria-disabled={isDisabled}
      className="grid size-12 place-items-center aria-disabled:cursor-not-allowed aria-disabled:text-line-strong"
    >
      <Glyph path={path} />
    </button>
  );
}
