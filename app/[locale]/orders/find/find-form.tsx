"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useKeptAction } from "@/app/_components/use-kept-action";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { lookUpOrder } from "./actions";

type FindFormProps = { locale: Locale; texts: Messages["orders"]["find"]; merchantUid: string };

/** Works without JavaScript; with it, what was typed stays after a miss, and the phone gets its hyphens. */
export function FindForm({ locale, texts, merchantUid }: FindFormProps) {
  const { result, form: sending } = useKeptAction(lookUpOrder);
  const [typed, setTyped] = useState({ merchantUid, phone: "" });
  const answer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (result?.ok === false) answer.current?.focus();
  }, [result]);

  return (
    <form {...sending} className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      {result?.ok === false && (
        <div ref={answer} tabIndex={-1}>
          <Notice tone="danger">{missText(result.code, texts)}</Notice>
        </div>
      )}
      <TextField
        name="merchantUid"
        label={texts.number}
        hint={texts.numberHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={64}
        value={typed.merchantUid}
        onChange={(event) => setTyped({ ...typed, merchantUid: event.target.value })}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        label={texts.phone}
        maxLength={24}
        value={typed.phone}
        onChange={(event) => setTyped({ ...typed, phone: formatPhone(event.target.value) })}
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
