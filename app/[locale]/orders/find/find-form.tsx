"use client";

import { TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { lookUpOrder } from "./actions";

type FindFormProps = { locale: Locale; texts: Messages["orders"]["find"]; merchantUid: string };

/** Works without JavaScript; with it, what was typed stays after a miss, and the phone gets its hyphens. */
export function FindForm({ locale, texts, merchantUid }: FindFormProps) {
  const { trouble, wrong, control, form } = useTypedForm(lookUpOrder, { merchantUid, phone: "" });

  return (
    <form {...form} className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      {trouble ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">{missText(trouble.code, texts)}</Notice>
        </div>
      ) : null}
      <TextField
        {...control("merchantUid")}
        error={wrong.includes("merchantUid") ? texts.missing.merchantUid : undefined}
        label={texts.number}
        hint={texts.numberHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={64}
      />
      <TextField
        {...control("phone")}
        error={wrong.includes("phone") ? texts.missing.phone : undefined}
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        label={texts.phone}
        maxLength={24}
      />
      <SubmitButton isWide pendingText={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}

/** An input that no order could have is told like an order that is not there. */
function missText(code: string, texts: FindFormProps["texts"]): string {
  if (code === "too_many_requests") return texts.tooMany;
  return code === "order_not_found" || code === "invalid_request" ? texts.notFound : texts.failed;
}
