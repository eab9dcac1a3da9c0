import type { ReactNode } from "react";
import { cx } from "./cx";

export type SumRow = {
  label: ReactNode;
  value: ReactNode;
  /** The row that the others add up to. */
  isTotal?: boolean;
  /** Saved money. */
  isSaving?: boolean;
};

/** Money as one sum: parts, then the total under a line. */
export function SumList({ rows }: { rows: SumRow[] }) {
  return (
    <dl className="grid gap-2 text-sm tabular">
      {rows.map((row, index) => (
        <div
          // The rows of a sum have no other identity than their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: static list, never reordered
          key={index}
          className={cx(
            "flex items-baseline justify-between gap-4",
            row.isTotal && "mt-1 border-t border-line pt-3 text-lg font-bold",
          )}
        >
          <dt className={cx(!row.isTotal && "text-ink-soft")}>{row.label}</dt>
          <dd className={cx("text-right", row.isSaving && "font-bold text-persimmon")}>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
