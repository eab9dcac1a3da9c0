import { type ChangeEvent, type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatPhone } from "@/lib/i18n/format";
import { keepInTab, keptInTab } from "./tab-memory";
import { useEarlyInput } from "./use-early-input";
import { useKeptAction } from "./use-kept-action";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

type TypedFormOptions<Field> = { wrongIn?: (refusal: Refusal) => Field[]; keptAs?: string };

/**
 * A form of text fields around an action: works before, and without, JavaScript; with it, what was typed stays
 * whatever the answer, and the first wrong field has the focus, or else the element that is marked `data-answer`. What
 * the browser knows to be missing is told as the server would tell it, in place of the browser's bubble.
 *
 * @param wrongIn which fields a refusal is about, where its `errors` do not say it.
 * @param keptAs the name of its draft, which a reload and the page in the other language have still.
 */
export function useTypedForm<Field extends string>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>,
  initial: Record<Field, string>,
  { wrongIn = () => [], keptAs }: TypedFormOptions<Field> = {},
) {
  const { result, form: sending } = useKeptAction(action);
  const [typed, setTyped] = useState(initial);
  // Not sent at all, until there is a newer answer.
  const [held, setHeld] = useState<{ refusal: Refusal; since: typeof result } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const answered = result?.ok === false ? result : null;
  const refusal = held && held.since === result ? held.refusal : answered;
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

  const keep = (draft: Record<Field, string> | null) => keptAs && keepInTab(keptAs, draft);
  const keepAgain = useEffectEvent(() => keep(typed));

  useEffect(() => {
    if (!refusal) return;
    keepAgain();
    form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [refusal, first]);

  useEarlyInput(form, (element) => {
    // By hand: without JavaScript the bubble is what keeps somebody from losing what was typed.
    element.noValidate = true;
    const draft = keptAs ? keptInTab(keptAs) : null;
    const data = new FormData(element);
    const early = fields.map((name) => {
      const standing = String(data.get(name) ?? "");
      const kept = draft?.[name];
      return [name, standing === initial[name] && typeof kept === "string" ? kept : written(name, standing)];
    });
    setTyped(Object.fromEntries(early) as Record<Field, string>);
  });

  function fill(found: Partial<Record<Field, string>>) {
    const now = { ...typed, ...found };
    setTyped(now);
    keep(now);
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

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const missing = [...event.currentTarget.querySelectorAll<HTMLInputElement>(":invalid[name]")];
    if (missing.length > 0) {
      event.preventDefault();
      const errors = missing.map(({ name }) => ({ path: name, code: "custom" }));
      setHeld({ refusal: { ok: false, code: "invalid_request", errors }, since: result });
      return;
    }
    // Before the answer, which may lead elsewhere; a refusal keeps it again.
    keep(null);
    sending.onSubmit(event);
  }

  /** A refusal that is about no field. */
  const trouble = refused.length === 0 ? refusal : null;
  return { trouble, wrong, control, fill, form: { ref: form, ...sending, onSubmit } };
}

/** A phone with its hyphens, the rest as it is. */
function written(field: string, value: string): string {
  return field === "phone" ? formatPhone(value) : value;
}
