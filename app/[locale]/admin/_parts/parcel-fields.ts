import type { FormField } from "@/app/_components/fields-form";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { CARRIER_NAMES, tracking } from "@/lib/payments/carriers";

/** Who carries a parcel, and by which number. @param id tells these from others of the same page. */
export function parcelFields(id: string, locale: Locale): FormField[] {
  const { send: texts } = getMessages(locale).admin;
  return [
    {
      name: "carrier",
      id: `${id}-carrier`,
      label: texts.carrier,
      initial: CARRIER_NAMES[0],
      options: CARRIER_NAMES.map((value) => ({ value, text: tracking(value, "")?.name[locale] ?? value })),
    },
    {
      name: "trackingNumber",
      id: `${id}-tracking`,
      label: texts.tracking,
      inputMode: "numeric",
      maxLength: 40,
      autoComplete: "off",
    },
  ];
}
