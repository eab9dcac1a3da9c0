"use client";

import { sendSignInLink } from "@/app/_account/sign-in-actions";
import { TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { useKeptAction } from "@/app/_components/use-kept-action";
import type { Messages } from "@/lib/i18n/get-messages";

type MailFormProps = { back: string; texts: Messages["signIn"]["mail"] };

export function MailForm({ back, texts }: MailFormProps) {
  const { result, form: sending } = useKeptAction(sendSignInLink);
  const error = result?.ok === false ? errorOf(result.code, texts) : undefined;
  return (
    <form {...sending} className="grid gap-3 pt-3">
      <input type="hidden" name="back" value={back} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        maxLength={200}
        label={texts.label}
        hint={texts.hint}
        error={error}
      />
      <SubmitButton isWide variant="secondary" pendingText={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}

function errorOf(code: string, texts: MailFormProps["texts"]): string {
  return code === "too_many_requests" ? texts.tooMany : texts.invalid;
}
