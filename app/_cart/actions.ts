"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import { addToCart, emptyCart, quantityOf, removeFromCart, setQuantity } from "@/lib/cart/cart";
import { MAX_QUANTITY } from "@/lib/cart/limits";
import { getVariants } from "@/lib/catalog/get-variants";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { readCart, writeCart } from "./cart-cookie";

const variantId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const locale = z.enum(LOCALES);
const quantity = z.coerce.number().int().min(1).max(MAX_QUANTITY);

/** `quantity` is what the cart now holds of the variant; 0 where it had no room for another. */
export type Added = { quantity: number; isCapped: boolean };

export const addLine = createAction({
  who: anyone,
  schema: z.object({
    variantId,
    quantity,
    locale,
    intent: z.enum(["add", "buy"]).default("add"),
    /** Sent where JavaScript runs: the answer is shown on the page. Without it the cart is the answer. */
    stay: z.literal("1").optional(),
  }),
  run: async (input): Promise<Added> => {
    const stock = (await getVariants([input.variantId])).get(input.variantId)?.stock;
    if (stock === undefined) throw new AppError("not_found");
    if (stock < 1) throw new AppError("out_of_stock");
    const before = (await readCart()) ?? emptyCart();
    // Buying at once sets the number: a second press or a step back must not double it.
    const wanted = input.intent === "buy" ? setQuantity(before, input) : addToCart(before, input);
    const held = quantityOf(wanted, input.variantId);
    const cart = held > stock ? setQuantity(before, { variantId: input.variantId, quantity: stock }) : wanted;
    await writeCart(cart);
    if (input.intent === "buy") redirect(localePath(input.locale, "/checkout"));
    if (!input.stay) redirect(localePath(input.locale, "/cart"));
    const now = quantityOf(cart, input.variantId);
    return { quantity: now, isCapped: now < quantityOf(before, input.variantId) + input.quantity };
  },
});

export const setLine = createAction({
  who: anyone,
  schema: z.object({ variantId, quantity }),
  run: async (input) => {
    const cart = await readCart();
    if (cart) await writeCart(setQuantity(cart, input));
  },
});

/** The address keeps what was removed, so that undoing it outlives a reload and needs no JavaScript. */
export const removeLine = createAction({
  who: anyone,
  schema: z.object({ variantId, locale }),
  run: async (input) => {
    const cart = await readCart();
    if (!cart) return;
    const held = quantityOf(cart, input.variantId);
    await writeCart(removeFromCart(cart, input.variantId));
    redirect(localePath(input.locale, held > 0 ? `/cart?removed=${input.variantId}.${held}` : "/cart"));
  },
});

export const restoreLine = createAction({
  who: anyone,
  schema: z.object({ variantId, quantity, locale }),
  run: async (input) => {
    await writeCart(setQuantity((await readCart()) ?? emptyCart(), input));
    redirect(localePath(input.locale, "/cart"));
  },
});
