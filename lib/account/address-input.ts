import { z } from "zod";
import { orderAddress, orderRequest } from "@/lib/orders/order-request";

const { name, phone } = orderRequest.shape.buyer.shape;

/** By the order's own rules, so that whatever is kept here can be ordered with. */
export const addressInput = orderAddress.omit({ note: true }).extend({
  name,
  phone,
  isDefault: z.literal("on").optional().transform(Boolean),
});
export type AddressInput = z.infer<typeof addressInput>;
