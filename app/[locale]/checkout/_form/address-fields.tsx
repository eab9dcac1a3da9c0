"use client";

import { useId } from "react";
import { AddressInputs, type AddressSearching } from "@/app/_address/address-inputs";
import { Card } from "@/app/_components/card";
import { SelectField, TextField } from "@/app/_components/field";
import { CardNumber } from "./card-number";
import { errorText } from "./error-text";
import type { FormTexts } from "./form-texts";
import { type FieldErrors, NOTE_CHOICES } from "./form-values";

type AddressFieldsProps = AddressSearching & { texts: FormTexts; errors: FieldErrors };

export function AddressFields({ texts, errors, ...search }: AddressFieldsProps) {
  const { address } = texts;
  return (
    <Card id={useId()} title={address.title} aside={<CardNumber number={2} />}>
      <div className="grid gap-5">
        <AddressInputs
          texts={address}
          errorOf={(field) => (field === "line2" ? undefined : errorText(texts, errors, field))}
          {...search}
        />
        <NoteFields address={address} />
      </div>
    </Card>
  );
}

/** The free text shows for its choice alone, by CSS: no state, and right before the script is there. */
function NoteFields({ address }: { address: FormTexts["address"] }) {
  return (
    <div className="group/note grid gap-4">
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
