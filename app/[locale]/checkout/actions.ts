"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readCart, writeCart } from "@/app/_cart/cart-cookie";
import { anyone, createAction } from "@/lib/actions/create-action";
import { emptyCart, idempotencyKey, orderedLines, withNewKey } from "@/lib/cart/cart";
import { withCartLink } from "@/lib/cart/cart-link";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";

/** Gives the caller's own cart a new key, for a form that was edited after its order was made. */
export const renewCartKey = createAction({
  who: anyone,
  schema: z.object({}),
  run: async () => {
    const cart = await readCart();
    // Bought in another tab meanwhile: there is nothing left that a second order should hold.
    if (!cart || orderedLines(cart).length === 0) throw new AppError("idempotency_key_reused");
    const renewed = withNewKey(cart);
    await writeCart(renewed);
    return idempotencyKey(renewed);
  },
});

/** Puts what came along in an address into the caller's own cart. */
export const takeCart = createAction({
  who: anyone,
  schema: z.object({ cart: z.string().max(2_000), locale: z.enum(LOCALES) }),
  run: async ({ cart, locale }) => {
    await writeCart(withCartLink((await readCart()) ?? emptyCart(), cart));
    redirect(localePath(locale, "/checkout"));
  },
});
