import { type ChangeEvent, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatPhone } from "@/lib/i18n/format";
import { useKeptAction } from "./use-kept-action";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

/**
 * A form of text fields around an action: works before, and without, JavaScript; with it, what was typed stays
 * whatever the answer, and the first wrong field has the focus, or else the element that is marked `data-answer`.
 *
 * @param wrongIn which fields a refusal is about, where its `errors` do not say it.
 */
export function useTypedForm<Field extends string>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>,
  initial: Record<Field, string>,
  wrongIn: (refusal: Refusal) => Field[] = () => [],
) {
  const { result, form: sending } = useKeptAction(action);
  const [typed, setTyped] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  const refusal = result?.ok === false ? result : null;
  const fields = Object.keys(initial) as Field[];
  const wrong = refusal
    ? fields.filter(
        (field) => wrongIn(refusal).includes(field) || refusal.errors.some(({ path }) => path === field),
      )
    : [];
  const first = wrong[0];

  useEffect(() => {
    if (refusal)
      form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [refusal, first]);

  const fill = (found: Partial<Record<Field, string>>) => setTyped((before) => ({ ...before, ...found }));
  const control = (name: Field) => ({
    name,
    value: typed[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      setTyped({ ...typed, [name]: name === "phone" ? formatPhone(target.value) : target.value }),
  });

  return { refusal, wrong, control, fill, form: { ref: form, ...sending } };
}
