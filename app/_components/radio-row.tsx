import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type RadioRowProps = Omit<ComponentProps<"input">, "type" | "name" | "value" | "children"> & {
  name: string;
  value: string;
  label: ReactNode;
  /** One helping line, or the reason why it cannot be chosen. */
  helper?: ReactNode;
  /** At the right end: a price, a logo's text. */
  aside?: ReactNode;
  /** Shown only while this row is chosen. */
  children?: ReactNode;
};

/** One choice as a whole row to press. Rows go into a `fieldset` whose `legend` asks the question. */
export function RadioRow({ label, helper, aside, children, className, ...input }: RadioRowProps) {
  return (
    <div className={cx("group/row", className)}>
      <label
        className={cx(
          "flex min-h-14 items-center gap-3 rounded-md border border-line bg-surface px-4 py-2.5",
          "hover:border-line-strong has-checked:border-celadon has-checked:bg-celadon-soft",
          "has-checked:ring-1 has-checked:ring-celadon has-focus-visible:outline-3 has-focus-visible:outline-offset-2",
          "has-focus-visible:outline-celadon has-disabled:cursor-not-allowed has-disabled:bg-sunken",
          "has-disabled:text-ink-soft has-disabled:hover:border-line",
        )}
      >
        <input {...input} type="radio" className="size-5 shrink-0 outline-none" />
        <span className="min-w-0 flex-1">
          <span className="block text-base">{label}</span>
          {helper ? <span className="block text-xs text-ink-soft">{helper}</span> : null}
        </span>
        {aside ? <span className="shrink-0 text-sm tabular">{aside}</span> : null}
      </label>
      {children ? <div className="hidden px-1 pt-3 pb-1 group-has-checked/row:block">{children}</div> : null}
    </div>
  );
}
