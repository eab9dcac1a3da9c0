import { z } from "zod";
import { KOREAN_PHONE, phoneDigits } from "@/lib/phone";
import { KOREAN_POSTCODE, plainPostcode } from "@/lib/postcode";

/** As the order's own rules have it, so that whatever is kept here can be ordered with. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

export const addressInput = z.object({
  name: line(40).min(1),
  phone: z.string().max(24).transform(phoneDigits).pipe(z.string().regex(KOREAN_PHONE)),
  postcode: z.string().max(10).transform(plainPostcode).pipe(z.string().regex(KOREAN_POSTCODE)),
  line1: line(100).min(1),
  line2: line(100).default(""),
  isDefault: z.literal("on").optional().transform(Boolean),
});
export type AddressInput = z.infer<typeof addressInput>;
