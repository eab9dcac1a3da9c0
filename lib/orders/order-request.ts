import { createHash } from "node:crypto";
import { z } from "zod";
import { receiptIdentifier } from "@/lib/payments/cash-receipt";
import { PAY_METHODS } from "@/lib/payments/status";
import { KOREAN_PHONE, phoneDigits } from "@/lib/phone";
import { KOREAN_POSTCODE, plainPostcode } from "@/lib/postcode";

/** Control characters have no place in a name or an address, and Postgres refuses the worst of them. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "has a control character");

const phone = z
  .string()
  .max(24)
  .transform(phoneDigits)
  .pipe(z.string().regex(KOREAN_PHONE, "is no Korean phone number"));

/** 현금영수증, for what is paid by transfer or into an account. Without it one is issued only where it has to be. */
export const cashReceipt = z
  .object({ kind: z.enum(["income", "business"]), identifier: z.string().max(20) })
  .transform(({ kind, identifier }, context) => {
    const digits = receiptIdentifier(kind, identifier);
    if (digits !== null) return { kind, identifier: digits };
    context.addIssue({ code: "custom", path: ["identifier"], message: "is no such number" });
    return z.NEVER;
  });

/** Where an order goes. */
export const orderAddress = z.object({
  postcode: z.string().max(10).transform(plainPostcode).pipe(z.string().regex(KOREAN_POSTCODE)),
  line1: line(100).min(1),
  line2: line(100).default(""),
  note: line(100).default(""),
});
export type OrderAddress = z.infer<typeof orderAddress>;

/** The body of `POST /api/orders`. Prices are not in it: what things cost, the server knows. */
export const orderRequest = z.object({
  lines: z
    .array(z.object({ variantId: z.string().regex(/^[\w-]{1,64}$/), quantity: z.int().min(1).max(10) }))
    .min(1)
    .max(30)
    .refine((lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length, {
      error: "has a variant twice",
    }),
  buyer: z.object({
    name: line(40).min(1),
    phone,
    email: z.string().trim().max(64).pipe(z.email()),
  }),
  address: orderAddress,
  payMethod: z.enum(PAY_METHODS),
  cashReceipt: cashReceipt.optional(),
  agreements: z.object({ purchase: z.literal(true), marketing: z.boolean().default(false) }),
});
export type AskedReceipt = z.infer<typeof cashReceipt>;
export type OrderRequest = z.infer<typeof orderRequest>;

/** Equal for requests that mean the same, whatever the order of their lines and members. */
export function hashOrderRequest(request: OrderRequest): string {
  const lines = [...request.lines].sort((left, right) => (left.variantId < right.variantId ? -1 : 1));
  const { buyer, address, payMethod, agreements, cashReceipt: receipt } = request;
  const canonical = [
    lines.map(({ variantId, quantity }) => [variantId, quantity]),
    [buyer.name, buyer.phone, buyer.email],
    [address.postcode, address.line1, address.line2, address.note],
    payMethod,
    [agreements.purchase, agreements.marketing],
    ...(receipt ? [[receipt.kind, receipt.identifier]] : []),
  ];
  return createHash("sha256").update(JSON.stringify(canonical)).digest("base64url");
}

/** What a browser or a webhook may call a payment or an order; anything else is not worth a query. */
export const gatewayId = z.string().regex(/^(?!\.+$)[\w.:-]{1,64}$/);
