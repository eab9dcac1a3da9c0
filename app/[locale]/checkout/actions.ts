"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeCart } from "@/app/_cart/cart-cookie";
import { anyone, createAction } from "@/lib/actions/create-action";
import { idempotencyKey, orderedLines, withNewKey } from "@/lib/cart/cart";
import { toCartLink, withCartLink } from "@/lib/cart/cart-link";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";

/** Gives the caller's own cart a new key, for a form that was edited after its order was made. */
export const renewCartKey = createAction({
  who: anyone,
  /** What the form orders, as `toCartLink` writes it. */
  schema: z.object({ ordered: z.string().min(1).max(2_000) }),
  run: async ({ ordered }) => {
    const { cart } = await changeCart((held) => {
      // Bought in another tab meanwhile, or edited: what the form shows is not what a second order should hold.
      if (toCartLink(orderedLines(held)) !== ordered) throw new AppError("idempotency_key_reused");
      return withNewKey(held);
    });
    return idempotencyKey(cart);
  },
});

/** Puts what came along in an address into the caller's own cart. */
export const takeCart = createAction({
  who: anyone,
  schema: z.object({ cart: z.string().max(2_000), locale: z.enum(LOCALES) }),
  run: async ({ cart, locale }) => {
    await changeCart((held) => withCartLink(held, cart));
    redirect(localePath(locale, "/checkout"));
  },
});
