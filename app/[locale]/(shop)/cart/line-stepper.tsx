"use client";

import { setLine } from "@/app/_cart/actions";
import { Glyph } from "@/app/_components/glyph";
import { minusPath, plusPath } from "@/app/_components/icon-paths";
import { Notice } from "@/app/_components/notice";
import type { QuantityLabels } from "@/app/_components/quantity-input";
import { useKeptAction } from "@/app/_components/use-kept-action";

type LineStepperProps = {
  variantId: string;
  quantity: number;
  max: number;
  limitText: string;
  labels: QuantityLabels;
  errorText: string;
};

/**
 * Two buttons that each send the number they lead to. The new number stands there at once, however fast they are
 * pressed, and gives way to the server's when it answers; the form works the same without JavaScript.
 */
export function LineStepper({ variantId, quantity, max, limitText, labels, errorText }: LineStepperProps) {
  const { result, pending, form } = useKeptAction(setLine, { isQueued: true });
  const shown = Number(pending?.get("quantity")) || quantity;
  return (
    <form
      {...form}
      data-pending={pending ? "quantity" : undefined}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <input type="hidden" name="variantId" value={variantId} />
      <div className="inline-flex items-center rounded-md border border-line-strong bg-surface">
        <Step path={minusPath} label={labels.decrease} to={shown - 1} isDisabled={shown <= 1} />
        <span className="w-9 text-center font-bold tabular" aria-live="polite">
          <span className="sr-only">{labels.quantity} </span>
          {shown}
        </span>
        <Step path={plusPath} label={labels.increase} to={shown + 1} isDisabled={shown >= max} />
      </div>
      {shown >= max && <span className="text-xs text-ink-soft">{limitText}</span>}
      {result?.ok === false && <Notice tone="danger">{errorText}</Notice>}
    </form>
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
