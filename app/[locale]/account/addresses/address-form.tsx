"use client";

import { useId } from "react";
import { keepAddress } from "@/app/_account/account-actions";
import { AddressInputs, type AddressTexts } from "@/app/_address/address-inputs";
import { CheckboxField, TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Address } from "@/lib/account/addresses";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type Texts = Messages["account"]["addresses"];
export type AddressFormProps = {
  address?: Address;
  locale: Locale;
  /** The member's id. */
  owner: string;
  frameOrigin: string | null;
  texts: Texts;
  addressTexts: AddressTexts;
};

export function AddressForm({ address, locale, owner, frameOrigin, texts, addressTexts }: AddressFormProps) {
  const prefix = useId();
  const typed = {
    name: address?.name ?? "",
    phone: formatPhone(address?.phone ?? ""),
    postcode: address?.postcode ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
  };
  const { trouble, wrong, control, fill, form } = useTypedForm(keepAddress, typed, {
    draft: { name: `ongi.address.${address?.id ?? "new"}`, owner },
  });
  const errorOf = (field: keyof Texts["errors"]) => (wrong.includes(field) ? texts.errors[field] : undefined);
  const own = (field: keyof Texts["errors"]) => ({ ...control(field), id: `${prefix}${field}` });

  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      {address ? <input type="hidden" name="id" value={address.id} /> : null}
      <TextField
        {...own("name")}
        label={texts.fields.name}
        autoComplete="shipping name"
        maxLength={40}
        error={errorOf("name")}
      />
      <TextField
        {...own("phone")}
        label={texts.fields.phone}
        type="tel"
        inputMode="numeric"
        autoComplete="shipping tel-national"
        maxLength={24}
        error={errorOf("phone")}
      />
      <AddressInputs
        texts={addressTexts}
        errorOf={errorOf}
        control={own}
        locale={locale}
        frameOrigin={frameOrigin}
        onFound={fill}
      />
      {address?.isDefault ? null : (
        <CheckboxField id={`${prefix}isDefault`} name="isDefault">
          {texts.fields.isDefault}
        </CheckboxField>
      )}
      {trouble ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">{troubleText(trouble.code, texts)}</Notice>
        </div>
      ) : null}
      <SubmitButton isWide pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
    </form>
  );
}

function troubleText(code: string, texts: Texts): string {
  if (code === "too_many_addresses") return texts.tooMany;
  return code === "not_found" ? texts.gone : texts.failed;
}
