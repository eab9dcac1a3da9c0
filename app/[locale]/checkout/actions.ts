"use server";

import { z } from "zod";
import { readCart, writeCart } from "@/app/_cart/cart-cookie";
import { anyone, createAction } from "@/lib/actions/create-action";
import { idempotencyKey, withNewKey } from "@/lib/cart/cart";
import { AppError } from "@/lib/errors";

/** Gives the caller's own cart a new key, for a form that was edited after its order was made. */
export const renewCartKey = createAction({
  who: anyone,
  schema: z.object({}),
  run: async () => {
    const cart = await readCart();
    // Bought in another tab meanwhile: there is nothing left that a second order should hold.
    if (!cart || cart.lines.length === 0) throw new AppError("idempotency_key_reused");
    const renewed = withNewKey(cart);
    await writeCart(renewed);
    return idempotencyKey(renewed);
  },
});
