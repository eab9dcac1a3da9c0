import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type HoldMessages = Messages["orders"]["pay"];

/** Handed from the server: a client component carries no catalogue. */
export type PayTexts = Messages["checkout"]["pay"] &
  Pick<HoldMessages, "holdOver" | "holdSoon"> & {
    declined: Messages["checkout"]["declined"];
    toCart: string;
    left: Pick<HoldMessages, "lessThanMinute" | "minutes" | "hours" | "days">;
  };

export function payTexts(locale: Locale): PayTexts {
  const { checkout, orders } = getMessages(locale);
  const { holdOver, holdSoon, lessThanMinute, minutes, hours, days } = orders.pay;
  return {
    ...checkout.pay,
    declined: checkout.declined,
    holdOver,
    holdSoon,
    toCart: checkout.toCart,
    left: { lessThanMinute, minutes, hours, days },
  };
}
