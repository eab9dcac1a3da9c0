import { SelectField, TextField } from "@/app/_components/field";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CARRIER_NAMES, tracking } from "@/lib/payments/carriers";

export function ParcelFields({ id, locale }: { id: string; locale: Locale }) {
  const { send: texts } = getMessages(locale).admin;
  return (
    <>
      <SelectField name="carrier" id={`${id}-carrier`} label={texts.carrier}>
        {CARRIER_NAMES.map((carrier) => (
          <option key={carrier} value={carrier}>
            {tracking(carrier, "")?.name[locale]}
          </option>
        ))}
      </SelectField>
      <TextField
        name="trackingNumber"
        id={`${id}-tracking`}
        label={texts.tracking}
        inputMode="numeric"
        maxLength={40}
        autoComplete="off"
      />
    </>
  );
}
