import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/actions/create-action";

type Sending = {
  /** Sent besides what the form holds, where there is JavaScript. */
  besides?: Record<string, string>;
  /** What is sent while an answer is awaited goes after it, the last of it alone; otherwise it is a press too many. */
  isQueued?: boolean;
  /** All went well, and has led to another page, which may have the same form again. */
  onLeft?: () => void;
};

/**
 * A form's action, of which no answer wipes anything, and a lost connection neither. Left alone, React empties a form
 * after its action whatever it answered, and a select even where its value is kept, and shows the error page when the
 * server cannot be reached; so the form is sent by hand. Before JavaScript it is sent as it stands. To be spread on the
 * form: `form`. `pending` is what is on its way.
 */
export function useKeptAction<Value>(
  action: (previous: unknown, form: FormData) => Promise<ActionResult<Value>>,
  { besides = {}, isQueued = false, onLeft }: Sending = {},
) {
  const [plainResult, submitPlain] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  // Null once it has led to another page.
  const [answer, setAnswer] = useState<ActionResult<Value> | null | undefined>(undefined);
  const [last, setLast] = useState<FormData | null>(null);
  const [next, setNext] = useState<FormData | null>(null);
  const [isPending, startSending] = useTransition();

  useEffect(() => {
    if (isPending || !next) return;
    setNext(null);
    startSending(() => send(next));
  });

  async function send(form: FormData): Promise<void> {
    const given = await action(null, form).catch((error: unknown) => {
      if (leadsElsewhere(error)) {
        startTransition(() => setAnswer(null));
        onLeft?.();
      }
      return whenUnreachable(error);
    });
    // After an await it is no part of the transition by itself.
    startTransition(() => setAnswer(given));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending && !isQueued) return;
    const { submitter } = event.nativeEvent as SubmitEvent; // React's submit event is always made of one.
    const form = new FormData(event.currentTarget, submitter);
    for (const [name, value] of Object.entries(besides)) form.set(name, value);
    setLast(form);
    if (isPending) setNext(form);
    else startSending(() => send(form));
  }

  return {
    result: answer === undefined ? plainResult : answer,
    pending: isPending || next ? last : null,
    form: { action: submitPlain, onSubmit },
  };
}

/** Next throws a redirect of an action at whoever awaits it, and knows its own. */
function leadsElsewhere(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}

/** A fetch that fails is a TypeError in every browser; what else is thrown, a redirect say, is Next's to handle. */
function whenUnreachable(error: unknown): { ok: false; code: "internal_error"; errors: [] } {
  if (!(error instanceof TypeError)) throw error;
  return { ok: false, code: "internal_error", errors: [] };
}
