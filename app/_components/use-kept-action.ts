import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { ActionResult } from "@/lib/actions/create-action";

/**
 * A form's action, of which a refusal wipes nothing. Left alone, React empties a form after its action whatever it
 * answered, and a select even where its value is kept; so the form is sent by hand. Before JavaScript it is sent as
 * it stands. To be spread on the form: `form`.
 */
export function useKeptAction<Value>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<Value>>,
) {
  const [result, submit, isPending] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  const sent = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (result?.ok) sent.current?.reset();
  }, [result]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    sent.current = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent; // React's submit event is always made of one.
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(form));
  }

  return { result, form: { action: submit, onSubmit } };
}
