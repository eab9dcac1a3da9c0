import { type RefObject, useEffect, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";

export type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

/**
 * What a form of text fields was refused for; the first wrong field has the focus, or else the element that is marked
 * `data-answer`.
 *
 * @param fieldsOf which fields a refusal is about, in the order of the form.
 */
export function useRefusal<Field extends string>(
  form: RefObject<HTMLFormElement | null>,
  result: ActionResult<unknown> | null,
  fieldsOf: (refusal: Refusal) => Field[],
) {
  const refusal = result?.ok === false ? result : null;
  const refused = refusal ? fieldsOf(refusal) : [];
  const [first] = refused;
  // What is typed anew is not wrong any more, as far as anybody knows.
  const [mended, setMended] = useState<{ since: Refusal | null; fields: Field[] }>({
    since: null,
    fields: [],
  });
  const wrong = refused.filter((field) => mended.since !== refusal || !mended.fields.includes(field));

  useEffect(() => {
    if (!refusal && !result?.ok) return;
    form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [form, refusal, result, first]);

  function mend(fields: Field[]): void {
    const known = mended.since === refusal ? mended.fields : [];
    setMended({ since: refusal, fields: [...known, ...fields] });
  }

  /** `trouble`: a refusal that is about no field. */
  return { wrong, trouble: refused.length === 0 ? refusal : null, mend };
}
