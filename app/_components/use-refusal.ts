import { type RefObject, useEffect, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";

export type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

/**
 * What a form of text fields was refused for, by the server or before it was sent at all; the first wrong field has the
 * focus, or else the element that is marked `data-answer`.
 *
 * @param fieldsOf which fields a refusal is about, in the order of the form.
 */
export function useRefusal<Field extends string>(
  form: RefObject<HTMLFormElement | null>,
  result: ActionResult<unknown> | null,
  fieldsOf: (refusal: Refusal) => Field[],
) {
  // Not sent, until there is a newer answer.
  const [held, setHeld] = useState<{ refusal: Refusal; since: typeof result } | null>(null);
  const answered = result?.ok === false ? result : null;
  const refusal = held && held.since === result ? held.refusal : answered;
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

  /** @param fields that keep it from being sent; none lets it go. */
  function hold(fields: string[]): void {
    const errors = fields.map((path) => ({ path, code: "custom" }));
    const isHeld = errors.length > 0;
    setHeld(isHeld ? { refusal: { ok: false, code: "invalid_request", errors }, since: result } : null);
  }

  /** `trouble`: a refusal that is about no field. */
  return { wrong, trouble: refused.length === 0 ? refusal : null, mend, hold };
}
