"use client";

import { SelectField, TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { giveAccountAction } from "./actions";

type RefundAccountFormProps = {
  merchantUid: string;
  locale: Locale;
  banks: { code: string; name: string }[];
  texts: Messages["aftercare"]["account"];
};

type FieldName = "bank" | "number" | "holder" | "phone";

export function RefundAccountForm({ merchantUid, locale, banks, texts }: RefundAccountFormProps) {
  const typed = { bank: "", number: "", holder: "", phone: "" };
  const { result, trouble, wrong, control, form } = useTypedForm(giveAccountAction, typed, {
    wrongIn: wrongPhone,
  });
  const field = (name: FieldName) => ({
    ...control(name),
    error: wrong.includes(name) ? errorOf(name) : undefined,
  });

  function errorOf(name: FieldName): string {
    const isOther = name === "phone" && result?.ok === false && result.code === "forbidden";
    return isOther ? texts.errors.otherPhone : texts.errors[name];
  }

  return (
    <form {...form} className="grid gap-5">
      <input type="hidden" name="merchantUid" value={merchantUid} />
      <input type="hidden" name="locale" value={locale} />
      {trouble ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">
            {trouble.code === "too_many_requests" ? texts.errors.tooMany : texts.errors.other}
          </Notice>
        </div>
      ) : null}
      <SelectField {...field("bank")} label={texts.bank} required>
        <option value="">{texts.choose}</option>
        {banks.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        {...field("number")}
        label={texts.number}
        hint={texts.numberHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <TextField {...field("holder")} label={texts.holder} autoComplete="off" maxLength={16} />
      <TextField
        {...field("phone")}
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

/** Another phone than the order's is all that is forbidden here. */
function wrongPhone({ code }: { code: string }): FieldName[] {
  return code === "forbidden" ? ["phone"] : [];
}
