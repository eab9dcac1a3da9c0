"use client";

import { useId } from "react";
import { Card } from "@/app/_components/card";
import { SelectField, TextField } from "@/app/_components/field";
import type { Locale } from "@/lib/i18n/locale";
import { AddressSearch } from "./address-search";
import { CardNumber } from "./card-number";
import { errorText } from "./error-text";
import type { FormTexts } from "./form-texts";
import { type FieldErrors, NOTE_CHOICES } from "./form-values";
import type { FoundAddress } from "./found-address";

type AddressFieldsProps = {
  texts: FormTexts;
  errors: FieldErrors;
  locale: Locale;
  frameOrigin: string | null;
  onFound: (address: FoundAddress) => void;
};

/** Found by the search or typed by hand: both fill the same fields, and both may be corrected. */
export function AddressFields({ texts, errors, ...search }: AddressFieldsProps) {
  const { address } = texts;
  return (
    <Card id={useId()} title={address.title} aside={<CardNumber number={2} />}>
      <div className="grid gap-5 sm:grid-cols-3">
        <div className="flex items-start gap-3 sm:col-span-3">
          <div className="w-36 min-w-0">
            <TextField
              name="postcode"
              inputMode="numeric"
              label={address.postcode}
              autoComplete="shipping postal-code"
              maxLength={5}
              error={errorText(texts, errors, "postcode")}
            />
          </div>
          <div className="shrink-0 pt-7.5">
            <AddressSearch texts={address.search} {...search} />
          </div>
        </div>
        <div className="sm:col-span-3">
          <TextField
            name="line1"
            label={address.line1}
            autoComplete="shipping address-line1"
            maxLength={100}
            hint={address.line1Hint}
            error={errorText(texts, errors, "line1")}
          />
        </div>
        <div className="sm:col-span-3">
          <TextField
            name="line2"
            label={address.line2}
            autoComplete="shipping address-line2"
            maxLength={100}
            optionalText={address.optional}
          />
        </div>
        <NoteFields address={address} />
      </div>
    </Card>
  );
}

/** The free text shows for its choice alone, by CSS: no state, and right before the script is there. */
function NoteFields({ address }: { address: FormTexts["address"] }) {
  return (
    <div className="group/note grid gap-4 sm:col-span-3">
      <SelectField name="noteChoice" label={address.note} optionalText={address.optional} defaultValue="none">
        {NOTE_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {address.notes[choice]}
          </option>
        ))}
      </SelectField>
      <div className="hidden group-has-[option[value=custom]:checked]/note:block">
        <TextField name="note" label={address.customNote} maxLength={100} optionalText={address.optional} />
      </div>
    </div>
  );
}
