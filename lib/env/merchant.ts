import { z } from "zod";
import { isBusinessNumber } from "../business-number";
import { missingParticulars } from "./particulars.mjs";

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]+$/u, "has a control character");

/** What a merchant says of itself. Any shop may set it; a live one has to (`checkMerchant`). */
export const merchantShape = {
  MERCHANT_NAME: line(60).optional(),
  MERCHANT_REPRESENTATIVE: line(40).optional(),
  MERCHANT_ADDRESS: line(150).optional(),
  MERCHANT_PHONE: z
    .string()
    .regex(/^\+?[\d() -]{8,20}$/, "must be a telephone number")
    .optional(),
  MERCHANT_EMAIL: z.email("must be an e-mail address").optional(),
  /** Ten digits, with or without hyphens; becomes `123-45-67890`. */
  MERCHANT_BUSINESS_NUMBER: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ""))
    .refine(isBusinessNumber, "is no business number: ten digits, of which the last checks the others")
    .transform((digits) => digits.replace(/^(...)(..)/, "$1-$2-"))
    .optional(),
  MERCHANT_MAIL_ORDER_NUMBER: line(60).optional(),
  MERCHANT_HOSTING: line(60).optional(),
  MERCHANT_ESCROW: line(100).optional(),
  MERCHANT_ESCROW_URL: z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional(),
  MERCHANT_PRIVACY_OFFICER: line(60).optional(),
  /** Who handles the buyers' data for the merchant: `KG이니시스(결제), CJ대한통운(배송)`. */
  MERCHANT_PROCESSORS: line(300).optional(),
  MERCHANT_LEGAL_DATE: z.iso.date("must be a day, such as 2026-03-01").optional(),
};

type MerchantEnv = z.infer<z.ZodObject<typeof merchantShape>> & { APP_ENV: string; IAMPORT_API_URL: string };

export function checkMerchant(env: MerchantEnv, context: z.RefinementCtx): void {
  const missing = missingParticulars(env);
  if (missing.length === 0) return;
  context.addIssue({
    code: "custom",
    path: [missing.join(", ")],
    message: "needed, the law has a live shop show it",
  });
}
