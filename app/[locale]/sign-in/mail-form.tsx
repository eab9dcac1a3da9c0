"use client";

import { sendSignInLink } from "@/app/_account/sign-in-actions";
import { TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Messages } from "@/lib/i18n/get-messages";

type MailFormProps = { back: string; texts: Messages["signIn"]["mail"] & { failed: string } };

export function MailForm({ back, texts }: MailFormProps) {
  const { trouble, wrong, control, form } = useTypedForm(sendSignInLink, { email: "" });
  return (
    <form {...form} className="grid gap-3 pt-3">
      <input type="hidden" name="back" value={back} />
      <TextField
        {...control("email")}
        type="email"
        autoComplete="email"
        maxLength={200}
        label={texts.label}
        hint={texts.hint}
        error={wrong.includes("email") ? texts.invalid : undefined}
      />
      {trouble ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">{trouble.code === "too_many_requests" ? texts.tooMany : texts.failed}</Notice>
        </div>
      ) : null}
      <SubmitButton isWide variant="secondary" pendingText={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
