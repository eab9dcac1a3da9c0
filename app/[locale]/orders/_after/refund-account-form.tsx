"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { SelectField, TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useKeptAction } from "@/app/_components/use-kept-action";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { giveAccountAction } from "./actions";

type RefundAccountFormProps = {
  merchantUid: string;
  locale: Locale;
  banks: { code: string; name: string }[];
  texts: Messages["aftercare"]["account"];
};

const FIELDS = ["bank", "number", "holder", "phone"] as const;
type FieldName = (typeof FIELDS)[number];

/** Works without JavaScript; with it, what was typed stays after a refusal, and the first wrong field has the focus. */
export function RefundAccountForm({ merchantUid, locale, banks, texts }: RefundAccountFormProps) {
  const { result, form: sending } = useKeptAction(giveAccountAction);
  const [typed, setTyped] = useState({ bank: "", number: "", holder: "", phone: "" });
  const form = useRef<HTMLFormElement>(null);
  const wrong = result?.ok === false ? wrongFields(result) : [];
  const errorOf = (field: FieldName) => (wrong.includes(field) ? texts.errors[field] : undefined);

  useEffect(() => {
    if (result?.ok !== false) return;
    const first = wrongFields(result)[0];
    form.current?.querySelector<HTMLElement>(first ? `[name="${first}"]` : "[data-answer]")?.focus();
  }, [result]);

  const control = (name: FieldName) => ({
    name,
    value: typed[name],
    error: errorOf(name),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      setTyped({ ...typed, [name]: name === "phone" ? formatPhone(target.value) : target.value }),
  });

  return (
    <form ref={form} {...sending} className="grid gap-5">
      <input type="hidden" name="merchantUid" value={merchantUid} />
      <input type="hidden" name="locale" value={locale} />
      {result?.ok === false && wrong.length === 0 ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">
            {result.code === "too_many_requests" ? texts.errors.tooMany : texts.errors.other}
          </Notice>
        </div>
      ) : null}
      <SelectField {...control("bank")} label={texts.bank} required>
        <option value="">{texts.choose}</option>
        {banks.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        {...control("number")}
        label={texts.number}
        hint={texts.numberHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <TextField {...control("holder")} label={texts.holder} autoComplete="off" maxLength={16} />
      <TextField
        {...control("phone")}
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        maxLength={24}
      />
      <SubmitButton isWide pendingText={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}

/** In the order of the page. Another phone than the order's is all that is forbidden here. */
function wrongFields({ code, errors }: { code: string; errors: { path: string }[] }): FieldName[] {
  if (code === "forbidden") return ["phone"];
  return FIELDS.filter((field) => errors.some(({ path }) => path === field));
}
