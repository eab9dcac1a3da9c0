import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Handed from the server: a client component carries no catalogue. */
export type PayTexts = Messages["checkout"]["pay"] & { toCart: string };

export function payTexts(locale: Locale): PayTexts {
  const { checkout } = getMessages(locale);
  return { ...checkout.pay, toCart: checkout.toCart };
}
