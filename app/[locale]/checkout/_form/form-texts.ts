import type { Messages } from "@/lib/i18n/get-messages";
import type { MethodTexts } from "../_pay/method-texts";

/** The words of the form, handed from the server: a client component carries no catalogue. */
export type FormTexts = Pick<Messages["checkout"], "buyer" | "address" | "errors" | "wrong"> & {
  methods: MethodTexts;
  receipt: Messages["checkout"]["methods"]["receipt"];
};
