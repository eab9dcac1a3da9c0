import { type ChangeEvent, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatPhone } from "@/lib/i18n/format";
import { useEarlyInput } from "./use-early-input";
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
  const refused = refusal
    ? fields.filter(
        (field) => wrongIn(refusal).includes(field) || refusal.errors.some(({ path }) => path === field),
      )
    : [];
  const [first] = refused;
  // What is typed anew is not wrong any more, as far as anybody knows.
  const [mended, setMended] = useState<{ since: Refusal | null; fields: Field[] }>({
    since: null,
    fields: [],
  });
  const wrong = refused.filter((field) => mended.since !== refusal || !mended.fields.includes(field));

  useEffect(() => {
    if (refusal)
      form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [refusal, first]);

  useEarlyInput(form, (element) => {
    const data = new FormData(element);
    const standing = fields.map((name) => [name, written(name, String(data.get(name) ?? ""))]);
    setTyped(Object.fromEntries(standing) as Record<Field, string>);
  });

  function fill(found: Partial<Record<Field, string>>) {
    setTyped((before) => ({ ...before, ...found }));
    const known = mended.since === refusal ? mended.fields : [];
    setMended({ since: refusal, fields: [...known, ...(Object.keys(found) as Field[])] });
  }

  const control = (name: Field) => ({
    name,
    value: typed[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      fill({ [name]: written(name, target.value) } as Partial<Record<Field, string>>);
    },
  });

  /** A refusal that is about no field. */
  const trouble = refused.length === 0 ? refusal : null;
  return { refusal, trouble, wrong, control, fill, form: { ref: form, ...sending } };
}

/** A phone with its hyphens, the rest as it is. */
function written(field: string, value: string): string {
  return field === "phone" ? formatPhone(value) : value;
}
