"use client";

import { type ComponentProps, useId } from "react";
import { keepAddress } from "@/app/_account/account-actions";
import { AddressInputs, type AddressTexts } from "@/app/_address/address-inputs";
import { cx } from "@/app/_components/cx";
import { CheckboxField, TextField } from "@/app/_components/field";
import { Fold } from "@/app/_components/fold";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useTypedForm } from "@/app/_components/use-typed-form";
import type { Address } from "@/lib/account/addresses";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { NEW_DRAFT } from "./new-draft";

type Texts = Messages["account"]["addresses"];
export type AddressFormProps = {
  address?: Address;
  locale: Locale;
  /** The member's id. */
  owner: string;
  /** What opens and surrounds it; it is open while there is something to be mended. */
  fold: Omit<ComponentProps<typeof Fold>, "children">;
  frameOrigin: string | null;
  texts: Texts;
  addressTexts: AddressTexts;
};

export function AddressForm(props: AddressFormProps) {
  const { address, locale, owner, fold, frameOrigin, texts, addressTexts } = props;
  const prefix = useId();
  const typed = {
    name: address?.name ?? "",
    phone: formatPhone(address?.phone ?? ""),
    postcode: address?.postcode ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
  };
  const { result, round, trouble, wrong, control, fill, form } = useTypedForm(keepAddress, typed, {
    draft: { name: address ? `ongi.address.${address.id}` : NEW_DRAFT, owner },
  });
  const errorOf = (field: keyof Texts["errors"]) => (wrong.includes(field) ? texts.errors[field] : undefined);
  const own = (field: keyof Texts["errors"]) => ({ ...control(field), id: `${prefix}${field}` });

  return (
    <Fold {...fold} isOpen={fold.isOpen || result?.ok === false} key={round}>
      <form {...form} className={cx("grid gap-4", !address && "border-t border-line p-4")}>
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
          <CheckboxField
            id={`${prefix}isDefault`}
            name="isDefault"
            defaultChecked={result?.ok === false && result.typed?.isDefault !== undefined}
          >
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
    </Fold>
  );
}

function troubleText(code: string, texts: Texts): string {
  if (code === "too_many_addresses") return texts.tooMany;
  return code === "not_found" ? texts.gone : texts.failed;
}
