"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useTransition } from "react";

type RecountFormProps = {
  /** What is chosen. */
  children: ReactNode;
  /** What it comes to, and the form that asks for just that. */
  outcome: ReactNode;
};

/**
 * A plain form that shows anew what a choice comes to. With JavaScript each change does so by itself, and until the new
 * sum is there nothing of the old one can be sent.
 */
export function RecountForm({ children, outcome }: RecountFormProps) {
  const router = useRouter();
  const [isCounting, startCounting] = useTransition();

  function recount({ currentTarget }: FormEvent<HTMLFormElement>) {
    const chosen = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(chosen);
    startCounting(() => router.replace(`${location.pathname}?${query}`, { scroll: false }));
  }

  return (
    <>
      <form method="get" className="contents" onChange={recount}>
        {children}
      </form>
      <div
        aria-live="polite"
        aria-busy={isCounting}
        inert={isCounting}
        className="grid gap-5 transition-opacity aria-busy:opacity-50"
      >
        {outcome}
      </div>
    </>
  );
}
