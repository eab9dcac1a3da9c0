import type { Messages } from "@/lib/i18n/get-messages";
import type { PayMethod } from "@/lib/payments/status";

type CheckoutTexts = Messages["checkout"];

/** The words of the form, handed from the server: a client component carries no catalogue. */
export type FormTexts = Pick<CheckoutTexts, "buyer" | "address" | "errors"> & { methods: MethodTexts };

export type MethodTexts = Pick<CheckoutTexts["methods"], "title" | "legend" | "labels" | "helpers"> & {
  /** With the deadline filled in. */
  vbank: string[];
};

/** In the order that the shop offers them. */
export type OfferedMethods = PayMethod[];
