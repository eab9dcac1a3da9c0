"use client";

import { type FocusEvent, type FormEvent, useState } from "react";
import { focusField } from "../_pay/focus-field";
import { RECEIPT_FIELDS } from "../_pay/receipt-values";
import {
  CHECKED_FIELDS,
  type CheckedField,
  type FieldErrors,
  findErrors,
  firstWrong,
  readForm,
} from "./form-values";
import { useAfterPress } from "./use-after-press";

/** What is wrong in an uncontrolled form: told when a field is left, taken back while it is put right. */
export function useFormErrors() {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [wrong, setWrong] = useState<CheckedField[]>([]);
  const afterPress = useAfterPress();

  function recheck(form: HTMLFormElement, field: CheckedField) {
    const problem = findErrors(readForm(new FormData(form)))[field];
    setErrors(({ [field]: _, ...others }) =>
      problem === undefined ? others : { ...others, [field]: problem },
    );
  }

  /** Boxes and radios speak at the end: passing over one is no mistake yet. */
  function onBlur(event: FocusEvent<HTMLFormElement>) {
    const { target, currentTarget: form } = event;
    if (!(target instanceof HTMLInputElement) || ["checkbox", "radio"].includes(target.type)) return;
    const { name } = target;
    if (isChecked(name)) afterPress(() => recheck(form, name));
  }

  /** On each input, whoever makes it: a kept address that is filled in is one, too. */
  function correct(event: FormEvent<HTMLFormElement>) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    // Another way to pay or another kind of receipt has no use for the number that was wrong.
    const asksForNumber = ["payMethod", "receiptKind"].includes(target.name);
    for (const field of [target.name, ...(asksForNumber ? RECEIPT_FIELDS : [])]) {
      if (isChecked(field) && errors[field] !== undefined) recheck(event.currentTarget, field);
    }
  }

  /** Shows what is wrong and goes to the first of it. @returns whether there is nothing. */
  function show(form: HTMLFormElement, found: FieldErrors): boolean {
    setErrors(found);
    setWrong(CHECKED_FIELDS.filter((field) => found[field] !== undefined));
    const first = firstWrong(found);
    if (first === null) return true;
    focusField(form, first);
    return false;
  }

  return { errors, wrong, onBlur, correct, recheck, show };
}

function isChecked(name: string): name is CheckedField {
  return CHECKED_FIELDS.some((field) => field === name);
}
