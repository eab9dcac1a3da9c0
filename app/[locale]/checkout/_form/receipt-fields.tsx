"use client";

import { TextField } from "@/app/_components/field";
import { RadioRow } from "@/app/_components/radio-row";
import { errorText } from "./error-text";
import type { FormTexts } from "./form-texts";
import type { FieldErrors } from "./form-values";
import { RECEIPT_CHOICES } from "./receipt-values";

/**
 * Whether a receipt is wanted, and to whose number. Shows for a transfer and a virtual account alone, by CSS like
 * the rows around it (MethodFields).
 */
export function ReceiptFields({ texts, errors }: { texts: FormTexts; errors: FieldErrors }) {
  const { receipt } = texts;
  const fields = {
    none: null,
    income: (
      <TextField
        name="receiptPhone"
        type="tel"
        inputMode="numeric"
        label={receipt.phone}
        autoComplete="tel-national"
        maxLength={24}
        error={errorText(texts, errors, "receiptPhone")}
      />
    ),
    business: (
      <TextField
        name="receiptNumber"
        inputMode="numeric"
        label={receipt.number}
        autoComplete="off"
        maxLength={14}
        hint={receipt.numberHint}
        error={errorText(texts, errors, "receiptNumber")}
      />
    ),
  };
  return (
    <fieldset className="mt-5 hidden gap-2 group-has-[[value=trans]:checked,[value=vbank]:checked]/methods:grid">
      <legend className="mb-2 text-sm font-semibold">{receipt.legend}</legend>
      {RECEIPT_CHOICES.map((choice) => (
        <RadioRow
          key={choice}
          name="receiptKind"
          value={choice}
          defaultChecked={choice === "none"}
          label={receipt[choice]}
          helper={receipt[`${choice}Helper`]}
        >
          {fields[choice]}
        </RadioRow>
      ))}
    </fieldset>
  );
}
