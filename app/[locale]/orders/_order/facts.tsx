import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode; action?: ReactNode };

/** Labelled facts, one a row; those without a value are left out. */
export function Facts({ rows }: { rows: Fact[] }) {
  return (
    <dl className="grid gap-3">
      {rows
        .filter(({ value }) => Boolean(value))
        .map(({ label, value, action }) => (
          <div key={label} className="grid gap-x-4 sm:grid-cols-[7.5rem_1fr] sm:items-baseline">
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="flex min-w-0 flex-wrap items-center justify-between gap-x-3">
              <div className="min-w-0">{value}</div>
              {action}
            </dd>
          </div>
        ))}
    </dl>
  );
}
