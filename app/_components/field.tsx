import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { describedBy } from "./described-by";
import { Glyph } from "./glyph";
import { stopPath } from "./icon-paths";

type Frame = {
  label: string;
  /** Said under the label, before the shopper types. */
  hint?: string | undefined;
  /** Said under the control; makes it invalid. */
  error?: string | undefined;
  /** The word for "optional" beside the label; without it the field is required. */
  optionalText?: string | undefined;
};

const CONTROL =
  "min-h-12 w-full rounded-md border border-line-strong bg-surface px-3.5 py-2.5 text-base text-ink " +
  "placeholder:text-ink-soft hover:border-ink aria-invalid:border-danger aria-invalid:border-2 " +
  "read-only:bg-sunken disabled:bg-sunken disabled:text-ink-soft";

/** A label, its control, and what is to be said about it; tied together by `id`. */
function FieldFrame({ id, children, ...frame }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-1.5">
      <label htmlFor={id} className="text-sm font-bold">
        {frame.label}
        {frame.optionalText ? (
          <span className="ml-1.5 font-normal text-ink-soft">{frame.optionalText}</span>
        ) : null}
      </label>
      {frame.hint ? (
        <p id={`${id}-hint`} className="-mt-1 text-xs text-ink-soft">
          {frame.hint}
        </p>
      ) : null}
      {children}
      <FieldError id={id} text={frame.error} />
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger">
      <Glyph path={stopPath} className="mt-0.5 size-4.5" />
      {text}
    </p>
  );
}

type Named<Tag extends "input" | "select" | "textarea"> = Frame &
  Omit<ComponentProps<Tag>, "id" | "name"> & { name: string; id?: string };

/** @param aside what helps to fill it, beside a field that is short for it. */
export function TextField({
  label,
  hint,
  error,
  optionalText,
  id,
  className,
  aside,
  ...input
}: Named<"input"> & { aside?: ReactNode }) {
  const fieldId = id ?? input.name;
  const control = (
    <input
      type="text"
      required={!optionalText}
      {...input}
      id={fieldId}
      {...describedBy(fieldId, { hint, error })}
      className={cx(CONTROL, className)}
    />
  );
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} optionalText={optionalText}>
      {aside ? (
        <div className="flex items-start gap-3">
          <div className="w-36 min-w-0">{control}</div>
          <div className="shrink-0">{aside}</div>
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}

export function SelectField({ label, hint, error, optionalText, id, className, ...select }: Named<"select">) {
  const fieldId = id ?? select.name;
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} optionalText={optionalText}>
      <select
        {...select}
        id={fieldId}
        {...describedBy(fieldId, { hint, error })}
        className={cx(CONTROL, className)}
      />
    </FieldFrame>
  );
}

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "name"> & {
  name: string;
  children: ReactNode;
  error?: string | undefined;
};

/** A box with its sentence; the whole row can be pressed. Never ticked beforehand by us. */
export function CheckboxField({ children, error, id, ...input }: CheckboxProps) {
  const fieldId = id ?? input.name;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-12 items-start gap-3 py-2.5 text-sm">
        <input
          {...input}
          id={fieldId}
          type="checkbox"
          {...describedBy(fieldId, { error })}
          className="mt-px size-5.5 shrink-0"
        />
        <span>{children}</span>
      </label>
      <FieldError id={fieldId} text={error} />
    </div>
  );
}
