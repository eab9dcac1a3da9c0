"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { SelectField, TextField } from "./field";
import { Fold } from "./fold";
import { Notice } from "./notice";
import { type ErrorTexts, refusalText } from "./refusal-text";
import { useTypedForm } from "./use-typed-form";

/** A text field, or with `options` a choice of them. */
export type FormField = Omit<
  ComponentProps<typeof TextField>,
  "value" | "defaultValue" | "onChange" | "error" | "aside"
> & {
  /** What stands in it at first. */
  initial?: string | undefined;
  options?: { value: string; text: string }[];
};

type FieldsFormProps = {
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>;
  /** Values that go along unseen. */
  values: Record<string, string | number>;
  fields: FormField[];
  /** What is said by the name of a wrong field, at it; else by a refusal's code, or an answer that leads nowhere else. */
  texts: ErrorTexts;
  /** The words that open it, where it is not open from the start. */
  fold?: string | undefined;
  /** Its button. */
  children: ReactNode;
  className?: string;
};

/** A form of a few fields around a server action; see `useTypedForm`. */
export function FieldsForm({ action, values, fields, texts, fold, children, className }: FieldsFormProps) {
  const initial = Object.fromEntries(fields.map(({ name, initial: first = "" }) => [name, first]));
  const { result, trouble, wrong, control, form } = useTypedForm<string>(action, initial);
  const answer = result?.ok === true && typeof result.value === "string" ? texts[result.value] : undefined;
  const told = trouble ? refusalText(trouble, texts) : answer;
  const whole = (
    <form {...form} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ initial: _, options, ...field }) => {
        const { name } = field;
        const error = wrong.includes(name) ? (texts[name] ?? texts.other) : undefined;
        if (!options) return <TextField key={name} {...field} {...control(name)} error={error} />;
        const { id, label } = field;
        return (
          <SelectField key={name} required label={label} {...control(name)} id={id ?? name} error={error}>
            {options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </SelectField>
        );
      })}
      {told ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">{told}</Notice>
        </div>
      ) : null}
      {children}
    </form>
  );
  if (!fold) return whole;
  return (
    <Fold summary={fold} isOpen={result?.ok === false}>
      {whole}
    </Fold>
  );
}
