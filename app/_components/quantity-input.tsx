"use client";

import { useId } from "react";
import { Glyph } from "./glyph";
import { minusPath, plusPath } from "./icon-paths";

export type QuantityLabels = { quantity: string; decrease: string; increase: string };

type QuantityInputProps = {
  name: string;
  value: number;
  /** The most that can be had, at least 1. */
  max: number;
  onChange: (value: number) => void;
  labels: QuantityLabels;
  /** Why there is no more, shown at the limit. */
  limitText: string;
};

/** Without JavaScript the number field itself is there to type into; the two buttons are not. */
export function QuantityInput({ name, value, max, onChange, labels, limitText }: QuantityInputProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-bold">
        {labels.quantity}
      </label>
      <div className="flex items-center gap-3">
        <div className="inline-flex items-center rounded-md border border-line-strong bg-surface">
          <StepButton
            path={minusPath}
            label={labels.decrease}
            isDisabled={value <= 1}
            onPress={() => onChange(value - 1)}
          />
          <input
            id={id}
            name={name}
            type="number"
            inputMode="numeric"
            min={1}
            max={max}
            value={value}
            onChange={(event) => onChange(clamp(event.target.valueAsNumber, max))}
            className="h-12 w-12 bg-transparent text-center font-bold tabular [appearance:textfield] noscript:w-20 [&::-webkit-inner-spin-button]:appearance-none"
          />
          <StepButton
            path={plusPath}
            label={labels.increase}
            isDisabled={value >= max}
            onPress={() => onChange(value + 1)}
          />
        </div>
        <p role="status" className="text-xs text-ink-soft">
          {value >= max && limitText}
        </p>
      </div>
    </div>
  );
}

function clamp(value: number, max: number): number {
  return Number.isNaN(value) ? 1 : Math.min(max, Math.max(1, Math.trunc(value)));
}

type StepButtonProps = { path: string; label: string; isDisabled: boolean; onPress: () => void };

function StepButton({ path, label, isDisabled, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onPress()}
      className="grid size-12 place-items-center text-ink aria-disabled:cursor-not-allowed aria-disabled:text-line-strong noscript:hidden"
    >
      <Glyph path={path} />
    </button>
  );
}
