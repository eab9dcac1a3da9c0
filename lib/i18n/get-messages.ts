import type { Locale } from "./locale";
import { checkout as enCheckout } from "./messages/en/checkout";
import { completion as enCompletion } from "./messages/en/completion";
import { errors as enErrors } from "./messages/en/errors";
import { orders as enOrders } from "./messages/en/orders";
import { checkout as koCheckout } from "./messages/ko/checkout";
import { completion as koCompletion } from "./messages/ko/completion";
import { errors as koErrors } from "./messages/ko/errors";
import { orders as koOrders } from "./messages/ko/orders";
import type { Translated } from "./translated";

const ko = { completion: koCompletion, errors: koErrors, checkout: koCheckout, orders: koOrders };
export type Messages = Translated<typeof ko>;

// One entry a subject; a subject that English lacks is a type error here.
const catalogues: Record<Locale, Messages> = {
  ko,
  en: { completion: enCompletion, errors: enErrors, checkout: enCheckout, orders: enOrders },
};

/** Server only: client components get the few texts they show as props. */
export function getMessages(locale: Locale): Messages {
  return catalogues[locale];
}
