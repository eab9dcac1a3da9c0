import { fill } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { vbankDueSeconds } from "./shop-config";

type MethodMessages = Messages["checkout"]["methods"];

/** The words of the pay methods, handed from the server. */
export type MethodTexts = Pick<MethodMessages, "title" | "legend" | "lastUsed" | "labels" | "helpers"> & {
  /** What a virtual account asks of the shopper, with the shop's deadline. */
  vbank: string[];
};

const HOUR_S = 3_600;

export function methodTexts(locale: Locale): MethodTexts {
  const { title, legend, lastUsed, labels, helpers, ...vbank } = getMessages(locale).checkout.methods;
  const hours = Math.max(1, Math.floor(vbankDueSeconds() / HOUR_S));
  const isDays = hours >= 48;
  const deadline = fill(isDays ? vbank.vbankDays : vbank.vbankHours, {
    count: isDays ? Math.floor(hours / 24) : hours,
  });
  const terms = [deadline, vbank.vbankExact, vbank.vbankRefund];
  return { title, legend, lastUsed, labels, helpers, vbank: terms };
}
