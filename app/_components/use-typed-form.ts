import { type ChangeEvent, type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatPhone } from "@/lib/i18n/format";
import { keepInTab, keptInTab, type TabOwner } from "./tab-memory";
import { useEarlyInput } from "./use-early-input";
import { useKeptAction } from "./use-kept-action";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

type TypedFormOptions<Field> = {
  wrongIn?: (refusal: Refusal) => Field[];
  draft?: { name: `ongi.${string}`; owner: TabOwner };
};

/**
 * A form of text fields around an action: works before, and without, JavaScript; with it, what was typed stays
 * whatever the answer, and the first wrong field has the focus, or else the element that is marked `data-answer`. What
 * the browser knows to be missing is told as the server would tell it, in place of the browser's bubble.
 *
 * @param wrongIn which fields a refusal is about, where its `errors` do not say it.
 * @param draft under which name and for whom what is typed is kept, until all went well or the form begins otherwise.
 */
export function useTypedForm<Field extends string>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>,
  initial: Record<Field, string>,
  { wrongIn = () => [], draft }: TypedFormOptions<Field> = {},
) {
  const keep = (typed: Record<Field, string> | null) =>
    draft && keepInTab(draft.name, typed && { initial, typed }, draft.owner);
  const { result, form: sending } = useKeptAction(action, { onDone: () => keep(null) });
  const [typed, setTyped] = useState(() => withTyped(initial, result));
  const begun = useRef(typed);
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

  useEffect(() => {
    if (refusal)
      form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [refusal, first]);

  const keepTyped = useEffectEvent(() => keep(typed));
  useEffect(() => {
    if (typed !== begun.current) keepTyped();
  }, [typed]);

  useEarlyInput(form, (element) => {
    // By hand: without JavaScript the bubble is what keeps somebody from losing what was typed.
    element.noValidate = true;
    const kept: Partial<Record<Field, string>> = draft ? keptDraft(draft, initial) : {};
    const data = new FormData(element);
    const early = { ...initial };
    for (const name of fields) {
      const standing = String(data.get(name) ?? "");
      early[name] = standing === initial[name] ? (kept[name] ?? standing) : written(name, standing);
    }
    if (fields.some((name) => early[name] !== typed[name])) setTyped(early);
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

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const missing = [...event.currentTarget.querySelectorAll<HTMLInputElement>(":invalid[name]")];
    if (missing.length > 0) {
      event.preventDefault();
      const errors = missing.map(({ name }) => ({ path: name, code: "custom" }));
      setHeld({ refusal: { ok: false, code: "invalid_request", errors }, since: result });
      return;
    }
    sending.onSubmit(event);
  }

  /** A refusal that is about no field. */
  const trouble = refused.length === 0 ? refusal : null;
  return { result, trouble, wrong, control, fill, form: { ref: form, ...sending, onSubmit } };
}

/** The page of a plain post that was refused has what was sent with it. */
function withTyped<Field extends string>(
  initial: Record<Field, string>,
  result: ActionResult<unknown> | null,
): Record<Field, string> {
  const sent = (result?.ok === false && result.typed) || {};
  const known = Object.entries(sent).filter(([name]) => Object.hasOwn(initial, name));
  return { ...initial, ...Object.fromEntries(known) };
}

/** What was typed in a form that began as this one does; one that began otherwise would undo what has changed since. */
function keptDraft<Field extends string>(
  { name, owner }: { name: `ongi.${string}`; owner: TabOwner },
  initial: Record<Field, string>,
): Partial<Record<Field, string>> {
  const kept = keptInTab(name, owner);
  if (!kept || JSON.stringify(kept.initial) !== JSON.stringify(initial)) return {};
  return kept.typed as Partial<Record<Field, string>>;
}

/** A phone with its hyphens, the rest as it is. */
function written(field: string, value: string): string {
  return field === "phone" ? formatPhone(value) : value;
}
