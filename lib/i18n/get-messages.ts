import type { Locale } from "./locale";
import { checkout as enCheckout } from "./messages/en/checkout";
import { errors as enErrors } from "./messages/en/errors";
import { orders as enOrders } from "./messages/en/orders";
import { checkout as koCheckout } from "./messages/ko/checkout";
import { errors as koErrors } from "./messages/ko/errors";
import { orders as koOrders } from "./messages/ko/orders";
import type { Translated } from "./translated";

const ko = { errors: koErrors, checkout: koCheckout, orders: koOrders };
export type Messages = Translated<typeof ko>;

// One entry a subject; a subject that English lacks is a type error here.
const catalogues: Record<Locale, Messages> = {
  ko,
  en: { errors: enErrors, checkout: enCheckout, orders: enOrders },
};

/** Server only: client components get the few texts they show as props. */
export function getMessages(locale: Locale): Messages {
  return catalogues[locale];
}
