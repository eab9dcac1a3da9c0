"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { isChosenAnew, useEarlyInput } from "@/app/_components/use-early-input";

type RecountFormProps = {
  /** What is chosen. */
  children: ReactNode;
  /** What it comes to, and the form that asks for just that. */
  outcome: ReactNode;
};

/**
 * A plain form that shows anew what a choice comes to. With JavaScript each change does so by itself, and until the new
 * sum is there nothing of the old one can be sent; its button leads on to the sum. Before it, the sheet of styles hides
 * what could be sent as long as a choice is not counted.
 */
export function RecountForm({ children, outcome }: RecountFormProps) {
  const router = useRouter();
  const [isCounting, startCounting] = useTransition();
  const choice = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const isAwaited = useRef(false);

  useEffect(() => {
    if (isCounting || !isAwaited.current) return;
    isAwaited.current = false;
    result.current?.focus();
  }, [isCounting]);

  useEarlyInput(choice, (form) => {
    form.dataset.live = "";
    if (isChosenAnew(form.querySelectorAll("option, input"))) recount(form, null);
  });

  function recount(form: HTMLFormElement, submitter: HTMLElement | null) {
    const chosen = [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(chosen);
    startCounting(() => router.replace(`${location.pathname}?${query}`, { scroll: false }));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    isAwaited.current = true;
    recount(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
  }

  return (
    <>
      <form
        ref={choice}
        method="get"
        data-recount=""
        className="contents"
        onSubmit={onSubmit}
        onChange={({ currentTarget }) => recount(currentTarget, null)}
      >
        {children}
      </form>
      <div
        ref={result}
        tabIndex={-1}
        aria-live="polite"
        aria-busy={isCounting}
        inert={isCounting}
        className="grid gap-5 aria-busy:opacity-50 aria-busy:transition-opacity"
      >
        {outcome}
      </div>
    </>
  );
}
