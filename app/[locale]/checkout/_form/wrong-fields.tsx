"use client";

import { Notice } from "@/app/_components/notice";
import { fill } from "@/lib/i18n/format";
import { focusField } from "../_pay/focus-field";
import type { FormTexts } from "./form-texts";
import { CHECKED_FIELDS, type CheckedField, type FieldErrors } from "./form-values";

type WrongFieldsProps = {
  texts: FormTexts;
  /** What was wrong when the form was sent; what was put right since is left out. */
  fields: CheckedField[];
  errors: FieldErrors;
};

/** All that keeps the form from being sent, beside the button, each a way to its field. */
export function WrongFields({ texts, fields, errors }: WrongFieldsProps) {
  const left = CHECKED_FIELDS.flatMap((field) => {
    const problem = errors[field];
    return problem && fields.includes(field) ? [{ field, text: texts.errors[field][problem] }] : [];
  });
  if (left.length === 0) return null;
  return (
    <Notice tone="danger" title={fill(texts.wrong.title, { count: left.length })}>
      <ul className="grid">
        {left.map(({ field, text }) => (
          <li key={field}>
            <button
              type="button"
              onClick={(event) => focusField(event.currentTarget.form, field)}
              className="min-h-12 py-2 text-left underline underline-offset-4 hover:text-danger"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-soft">{texts.wrong.body}</p>
    </Notice>
  );
}
