"use client";

import { useEffect, useId, useRef, useState } from "react";
import { keepAddress } from "@/app/_account/account-actions";
import { CheckboxField, TextField } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { useKeptAction } from "@/app/_components/use-kept-action";
import type { Address } from "@/lib/account/addresses";
import { formatPhone } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type AddressFormProps = { address?: Address; locale: Locale; texts: Messages["account"]["addresses"] };

const FIELDS = ["name", "phone", "postcode", "line1", "line2"] as const;
type Field = (typeof FIELDS)[number];

const HINTS: Record<Field, React.ComponentProps<"input">> = {
  name: { autoComplete: "shipping name", maxLength: 40 },
  phone: { type: "tel", inputMode: "numeric", autoComplete: "shipping tel-national", maxLength: 24 },
  postcode: { inputMode: "numeric", autoComplete: "shipping postal-code", maxLength: 5 },
  line1: { autoComplete: "shipping address-line1", maxLength: 100 },
  line2: { autoComplete: "shipping address-line2", maxLength: 100 },
};

/** Works without JavaScript; with it, what was typed stays when something is wrong, and the first wrong field is gone to. */
export function AddressForm({ address, locale, texts }: AddressFormProps) {
  const { result, form: sending } = useKeptAction(keepAddress);
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Record<Field, string>>({
    name: address?.name ?? "",
    phone: formatPhone(address?.phone ?? ""),
    postcode: address?.postcode ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
  });
  const wrong = result?.ok === false ? result.errors.map(({ path }) => path) : [];

  useEffect(() => {
    if (result?.ok === false) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [result]);

  return (
    <form ref={form} {...sending} noValidate className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      {address ? <input type="hidden" name="id" value={address.id} /> : null}
      {FIELDS.map((field) => (
        <TextField
          key={field}
          {...HINTS[field]}
          id={`${prefix}${field}`}
          name={field}
          label={texts.fields[field]}
          optionalText={field === "line2" ? texts.optional : undefined}
          error={wrong.includes(field) ? texts.errors[field] : undefined}
          value={typed[field]}
          onChange={({ target: { value } }) =>
            setTyped({ ...typed, [field]: field === "phone" ? formatPhone(value) : value })
          }
        />
      ))}
      {address?.isDefault ? null : (
        <CheckboxField id={`${prefix}isDefault`} name="isDefault">
          {texts.fields.isDefault}
        </CheckboxField>
      )}
      {result?.ok === false && wrong.length === 0 ? (
        <Notice tone="danger">{troubleText(result.code, texts)}</Notice>
      ) : null}
      <SubmitButton isWide pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
    </form>
  );
}

function troubleText(code: string, texts: AddressFormProps["texts"]): string {
  if (code === "too_many_addresses") return texts.tooMany;
  return code === "not_found" ? texts.gone : texts.failed;
}
