"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import {
  addToCart,
  checkLines,
  checkOnly,
  emptyCart,
  putBack,
  quantityOf,
  removeFromCart,
  setQuantity,
} from "@/lib/cart/cart";
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
    const variant = (await getVariants([input.variantId])).get(input.variantId);
    if (!variant) throw new AppError("not_found");
    if (variant.stock < 1) throw new AppError("out_of_stock");
    const before = (await readCart()) ?? emptyCart();
    const { variantId } = input;
    const line = { variantId, quantity: input.quantity, seenPrice: variant.price };
    // Buying at once sets the number, and leaves the rest for another time: a second press or a step back must not
    // double anything.
    const wanted =
      input.intent === "buy" ? checkOnly(setQuantity(before, line), variantId) : addToCart(before, line);
    const held = quantityOf(wanted, variantId);
    const cart = held > variant.stock ? setQuantity(wanted, { ...line, quantity: variant.stock }) : wanted;
    await writeCart(cart);
    if (input.intent === "buy") {
      // What was in the cart for another time gives way to what is bought now, and the checkout says so.
      const put = quantityOf(before, variantId);
      const isOther = put > 0 && put !== quantityOf(cart, variantId);
      redirect(localePath(input.locale, isOther ? `/checkout?instead=${variantId}.${put}` : "/checkout"));
    }
    if (!input.stay) redirect(localePath(input.locale, "/cart"));
    const now = quantityOf(cart, input.variantId);
    return { quantity: now, isCapped: now < quantityOf(before, input.variantId) + input.quantity };
  },
});

/** Also for taking note of another price: with the number that the line has already. */
export const setLine = createAction({
  who: anyone,
  schema: z.object({ variantId, quantity }),
  run: async (input) => {
    const cart = await readCart();
    if (cart) await writeCart(setQuantity(cart, await withPrice(input)));
  },
});

/** Ticks a line, or all of them, or leaves them for another time. */
export const checkLine = createAction({
  who: anyone,
  schema: z.object({ variantId: variantId.optional(), checked: z.enum(["0", "1"]) }),
  run: async (input) => {
    const cart = await readCart();
    if (cart) await writeCart(checkLines(cart, input.checked === "1", input.variantId));
  },
});

/** The price is what the cart page shows beside the button that was pressed. */
async function withPrice(line: { variantId: string; quantity: number }) {
  const variant = (await getVariants([line.variantId])).get(line.variantId);
  const { variantId, quantity } = line;
  return { variantId, quantity, ...(variant && { seenPrice: variant.price }) };
}

/** The address keeps what was removed, so that undoing it outlives a reload and needs no JavaScript. */
export const removeLine = createAction({
  who: anyone,
  schema: z.object({ variantId, locale }),
  run: async (input) => {
    const cart = await readCart();
    if (!cart) return;
    const place = cart.lines.findIndex((line) => line.variantId === input.variantId);
    const held = quantityOf(cart, input.variantId);
    await writeCart(removeFromCart(cart, input.variantId));
    const tick = cart.lines[place]?.isLeft ? ".left" : "";
    const removed = `?removed=${input.variantId}.${held}.${place}${tick}`;
    redirect(localePath(input.locale, held > 0 ? `/cart${removed}` : "/cart"));
  },
});

export const restoreLine = createAction({
  who: anyone,
  schema: z.object({
    variantId,
    quantity,
    place: z.coerce.number().int().min(0).max(99),
    tick: z.enum(["", "left"]).default(""),
    locale,
  }),
  run: async (input) => {
    const line = { ...(await withPrice(input)), ...(input.tick === "left" && { isLeft: true as const }) };
    await writeCart(putBack((await readCart()) ?? emptyCart(), line, input.place));
    redirect(localePath(input.locale, "/cart"));
  },
});
