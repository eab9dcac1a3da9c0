"use client";

import { useId } from "react";
import { AddressInputs, type AddressTexts } from "@/app/_address/address-inputs";
import { TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import type { TabOwner } from "@/app/_components/tab-memory";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderAddress } from "@/lib/orders/order-request";
import { changeAddressAction } from "./actions";

type AddressFormProps = {
  merchantUid: string;
  address: OrderAddress;
  /** `addressMark` of it. */
  seen: string;
  locale: Locale;
  owner: TabOwner;
  frameOrigin: string | null;
  texts: Messages["aftercare"]["address"];
  addressTexts: AddressTexts;
};

export function AddressForm({
  merchantUid,
  address,
  seen,
  locale,
  owner,
  frameOrigin,
  texts,
  addressTexts,
}: AddressFormProps) {
  const id = useId();
  const { postcode, line1, line2, note } = address;
  const typed = { postcode, line1, line2, note };
  const { trouble, wrong, control, fill, form } = useTypedForm(changeAddressAction, typed, {
    draft: { name: `ongi.address.${merchantUid}`, owner },
  });
  const errorOf = (field: keyof typeof typed) => (wrong.includes(field) ? texts.errors[field] : undefined);
  const words: Record<string, string> & { other: string } = texts.errors;

  return (
    <form {...form} className="grid gap-5">
      <input type="hidden" name="merchantUid" value={merchantUid} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="seen" value={seen} />
      {trouble ? (
        <div data-answer="" tabIndex={-1}>
          <Notice tone="danger">{words[trouble.code] ?? words.other}</Notice>
        </div>
      ) : null}
      <AddressInputs
        texts={addressTexts}
        errorOf={errorOf}
        control={(field) => ({ ...control(field), id: `${id}${field}` })}
        locale={locale}
        frameOrigin={frameOrigin}
        onFound={fill}
      />
      <TextField
        {...control("note")}
        id={`${id}note`}
        label={texts.note}
        maxLength={100}
        optionalText={addressTexts.optional}
        error={errorOf("note")}
      />
      <SubmitButton isWide pendingText={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
