"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { CheckboxField, SelectField, TextField } from "./field";
import { Fold } from "./fold";
import { Notice } from "./notice";
import { type ErrorTexts, refusalText } from "./refusal-text";
import { useTypedForm } from "./use-typed-form";

type Named = { name: string; label: string; id?: string };
/** `initial`: what stands in it at first. */
type TextOf = Named & { initial?: string | undefined } & Pick<
    ComponentProps<typeof TextField>,
    "hint" | "optionalText" | "inputMode" | "autoComplete" | "maxLength"
  >;
type ChoiceOf = Named & { initial?: string | undefined; options: { value: string; text: string }[] };
type BoxOf = Named & { isBox: true };

/** A text, a choice of options, or a box to be ticked. */
export type FormField = TextOf | ChoiceOf | BoxOf;

type FieldsFormProps = {
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>;
  /** Values that go along unseen. */
  values: Record<string, string | number>;
  fields: FormField[];
  /** What is said by the name of a wrong field, at it; else by a refusal's code, or an answer that leads nowhere else. */
  texts: ErrorTexts;
  /** The words that open it, where it is not open from the start. */
  fold?: string | undefined;
  /** What it is about besides its fields: what was refused of one thing says nothing of another. */
  about?: string;
  /** Its button. */
  children: ReactNode;
  className?: string;
};

/** A form of a few fields around a server action; see `useTypedForm`. */
export function FieldsForm({
  action,
  values,
  fields,
  texts,
  fold,
  about,
  children,
  className,
}: FieldsFormProps) {
  const initial = Object.fromEntries(
    fields.flatMap((field) => ("isBox" in field ? [] : [[field.name, field.initial ?? ""]])),
  );
  const { result, round, trouble, wrong, control, form } = useTypedForm<string>(action, initial, { about });
  const sent = result?.ok === false ? result.typed : undefined;
  const answer = result?.ok === true && typeof result.value === "string" ? texts[result.value] : undefined;
  const told = trouble ? refusalText(trouble, texts) : answer;
  const whole = (
    <form {...form} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const { name, label, id = name } = field;
        if ("isBox" in field)
          return (
            <CheckboxField key={name} name={name} id={id} defaultChecked={sent?.[name] !== undefined}>
              {label}
            </CheckboxField>
          );
        const error = wrong.includes(name) ? (texts[name] ?? texts.other) : undefined;
        if (!("options" in field)) {
          const { initial: _, ...rest } = field;
          return <TextField key={name} {...rest} {...control(name)} error={error} />;
        }
        return (
          <SelectField key={name} required label={label} {...control(name)} id={id} error={error}>
            {field.options.map(({ value, text }) => (
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
    <Fold key={round} summary={fold} isOpen={result?.ok === false}>
      {whole}
    </Fold>
  );
}
