import { type ChangeEvent, startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { formatPhone } from "@/lib/i18n/format";
import { keepInTab, keptInTab, type TabOwner } from "./tab-memory";
import { useEarlyInput } from "./use-early-input";
import { useKeptAction } from "./use-kept-action";
import { type Refusal, useRefusal } from "./use-refusal";

type TypedFormOptions<Field> = {
  wrongIn?: (refusal: Refusal) => Field[];
  draft?: { name: `ongi.${string}`; owner: TabOwner };
  about?: string | undefined;
};

/**
 * A form of text fields around an action: works before, and without, JavaScript; with it, what was typed stays whatever
 * the answer. A new `round` begins when it has led to another page, or is about something else; no answer outlives its
 * round. What is missing or wrong the server tells, all of it at once, in place of the browser's bubble.
 *
 * @param wrongIn which fields a refusal is about, where its `errors` do not say it.
 * @param about what it is about besides what stands in it at first.
 * @param draft under which name and for whom what is typed is kept, until all went well or the form begins otherwise.
 */
export function useTypedForm<Field extends string>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>,
  initial: Record<Field, string>,
  { wrongIn = () => [], draft, about }: TypedFormOptions<Field> = {},
) {
  const fields = Object.keys(initial) as Field[];
  const form = useRef<HTMLFormElement>(null);
  const { result: answer, form: sending } = useKeptAction(action, { onLeft });
  const drawn = JSON.stringify([initial, about]);
  const [beginning, setBeginning] = useState(() => ({
    drawn,
    round: 0,
    typed: withTyped(initial, answer),
    /** Of the round before. */
    past: null as typeof answer,
  }));
  const result = answer === beginning.past ? null : answer;
  const { wrong, trouble, mend } = useRefusal(form, result, fieldsOf);
  const [typed, setTyped] = useState(beginning.typed);
  const [isLive, setLive] = useState(false);
  if (beginning.drawn !== drawn) beginAnew();

  const keepTyped = useEffectEvent(() => keep({ initial, typed }));
  useEffect(() => {
    if (typed !== beginning.typed) keepTyped();
  }, [typed, beginning]);

  useEarlyInput(form, (element) => {
    // Only now: without JavaScript the bubble is what keeps somebody from losing what was typed.
    setLive(true);
    const kept: Partial<Record<Field, string>> = draft ? keptDraft(draft, initial) : {};
    const data = new FormData(element);
    const early = { ...initial };
    for (const name of fields) {
      const standing = String(data.get(name) ?? "");
      early[name] = standing === initial[name] ? (kept[name] ?? standing) : written(name, standing);
    }
    if (fields.some((name) => early[name] !== typed[name])) setTyped(early);
  });

  function fieldsOf(refusal: Refusal): Field[] {
    return fields.filter(
      (field) => wrongIn(refusal).includes(field) || refusal.errors.some(({ path }) => path === field),
    );
  }

  function keep(what: object | null): void {
    if (draft) keepInTab(draft.name, what, draft.owner);
  }

  function beginAnew(): void {
    setBeginning(({ round }) => ({ drawn, round: round + 1, typed: initial, past: answer }));
    setTyped(initial);
  }

  function onLeft(): void {
    keep(null);
    // With the page that it leads to.
    startTransition(beginAnew);
  }

  function fill(found: Partial<Record<Field, string>>): void {
    setTyped((before) => ({ ...before, ...found }));
    mend(Object.keys(found) as Field[]);
  }

  const control = (name: Field) => ({
    name,
    value: typed[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      fill({ [name]: written(name, target.value) } as Partial<Record<Field, string>>);
    },
  });

  const { round } = beginning;
  return {
    result,
    round,
    trouble,
    wrong,
    control,
    fill,
    form: { ref: form, noValidate: isLive, ...sending },
  };
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
