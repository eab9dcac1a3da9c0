"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/app/_components/notice";
import { useKeptAction } from "@/app/_components/use-kept-action";
import type { ActionResult } from "@/lib/actions/create-action";

type ClaimFormProps = {
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>;
  /** Values that go along unseen. */
  values: Record<string, string | number>;
  /** What is said by the code of a refusal, or by the value of an answer that leads nowhere else. */
  texts: Record<string, string> & { other: string };
  children: ReactNode;
  className?: string;
};

/** A form around an action that leads to another page when it is done, and says here why it is not. */
export function ClaimForm({ action, values, texts, children, className }: ClaimFormProps) {
  const { result, form: sending } = useKeptAction(action);
  const answer = useRef<HTMLDivElement>(null);
  const code = result && (result.ok ? String(result.value) : result.code);

  useEffect(() => {
    if (result) answer.current?.focus();
  }, [result]);

  return (
    <form {...sending} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {code ? (
        <div ref={answer} tabIndex={-1}>
          <Notice tone="danger">{texts[code] ?? texts.other}</Notice>
        </div>
      ) : null}
      {children}
    </form>
  );
}
