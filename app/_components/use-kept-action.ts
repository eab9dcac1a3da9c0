import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/actions/create-action";

type Sending = {
  /** Sent besides what the form holds, where there is JavaScript. */
  besides?: Record<string, string>;
  /** A form that stays as it is when all went well, too. */
  isReused?: boolean;
  /** What is sent while an answer is awaited goes after it, the last of it alone; otherwise it is a press too many. */
  isQueued?: boolean;
};

/**
 * A form's action, of which a refusal wipes nothing. Left alone, React empties a form after its action whatever it
 * answered, and a select even where its value is kept; so the form is sent by hand. Before JavaScript it is sent as
 * it stands. To be spread on the form: `form`. `pending` is what is on its way.
 */
export function useKeptAction<Value>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<Value>>,
  { besides = {}, isReused = false, isQueued = false }: Sending = {},
) {
  const [result, submit, isPending] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  const [last, setLast] = useState<FormData | null>(null);
  const [next, setNext] = useState<FormData | null>(null);
  const sent = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (result?.ok && !isReused) sent.current?.reset();
  }, [result, isReused]);

  useEffect(() => {
    if (isPending || !next) return;
    setNext(null);
    startTransition(() => submit(next));
  }, [isPending, next, submit]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending && !isQueued) return;
    sent.current = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent; // React's submit event is always made of one.
    const form = new FormData(event.currentTarget, submitter);
    for (const [name, value] of Object.entries(besides)) form.set(name, value);
    setLast(form);
    if (isPending) setNext(form);
    else startTransition(() => submit(form));
  }

  return { result, pending: isPending || next ? last : null, form: { action: submit, onSubmit } };
}
