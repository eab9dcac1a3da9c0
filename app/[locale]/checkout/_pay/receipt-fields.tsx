"use client";

import { TextField } from "@/app/_components/field";
import { RadioRow } from "@/app/_components/radio-row";
import type { Messages } from "@/lib/i18n/get-messages";
import { RECEIPT_CHOICES, type ReceiptField } from "./receipt-values";

type ReceiptFieldsProps = {
  texts: Messages["checkout"]["methods"]["receipt"];
  errorOf: (field: ReceiptField) => string | undefined;
  /** Where one was asked for before: the words for leaving it so, which is chosen then. */
  kept?: { label: string; helper: string } | null | undefined;
};

/**
 * Whether a receipt is wanted, and to whose number. Shows for a transfer and a virtual account alone, by CSS like
 * the rows around it (MethodFields).
 */
export function ReceiptFields({ texts, errorOf, kept }: ReceiptFieldsProps) {
  const fields = {
    none: null,
    income: (
      <TextField
        name="receiptPhone"
        type="tel"
        inputMode="numeric"
        label={texts.phone}
        autoComplete="tel-national"
        maxLength={24}
        error={errorOf("receiptPhone")}
      />
    ),
    business: (
      <TextField
        name="receiptNumber"
        inputMode="numeric"
        label={texts.number}
        autoComplete="off"
        maxLength={14}
        hint={texts.numberHint}
        error={errorOf("receiptNumber")}
      />
    ),
  };
  return (
    <fieldset className="mt-5 hidden gap-2 group-has-[[value=trans]:checked,[value=vbank]:checked]/methods:grid">
      <legend className="mb-2 text-sm font-bold">{texts.legend}</legend>
      {kept ? <RadioRow name="receiptKind" value="kept" defaultChecked {...kept} /> : null}
      {RECEIPT_CHOICES.map((choice) => (
        <RadioRow
          key={choice}
          name="receiptKind"
          value={choice}
          defaultChecked={!kept && choice === "none"}
          label={texts[choice]}
          helper={texts[`${choice}Helper`]}
        >
          {fields[choice]}
        </RadioRow>
      ))}
    </fieldset>
  );
}
