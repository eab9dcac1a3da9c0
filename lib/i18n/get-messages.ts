import type { Locale } from "./locale";
import { errors as enErrors } from "./messages/en/errors";
import { errors as koErrors } from "./messages/ko/errors";
import type { Translated } from "./translated";

const ko = { errors: koErrors };
export type Messages = Translated<typeof ko>;

// One entry a subject; a subject that English lacks is a type error here.
const catalogues: Record<Locale, Messages> = { ko, en: { errors: enErrors } };

/** Server only: client components get the few texts they show as props. */
export function getMessages(locale: Locale): Messages {
  return catalogues[locale];
}
