import type { Messages } from "@/lib/i18n/get-messages";

/** Handed from the server: a client component carries no catalogue. */
export type PayTexts = Messages["checkout"]["pay"] & { toCart: string };
