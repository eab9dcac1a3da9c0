"use client";

import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/actions/create-action";
import { Notice } from "./notice";
import { type ErrorTexts, refusalText } from "./refusal-text";
import { useKeptAction } from "./use-kept-action";

type ActionFormProps = {
  action: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>;
  /** Values that go along unseen. */
  values?: Record<string, string | number>;
  /** Said when the action was refused: by the name of the first wrong field, else by the refusal's code. */
  errorText: string | ErrorTexts;
  children: ReactNode;
  className?: string;
};

/** A server action behind a button: works before, and without, JavaScript. With fields it is a `FieldsForm`. */
export function ActionForm({ action, values = {}, errorText, children, className }: ActionFormProps) {
  const { result, form: sending } = useKeptAction(action);
  return (
    <form {...sending} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {result?.ok === false && (
        <Notice tone="danger" className="mt-2">
          {typeof errorText === "string" ? errorText : refusalText(result, errorText)}
        </Notice>
      )}
    </form>
  );
}
