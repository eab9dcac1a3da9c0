"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import {
  addToCart,
  type CartLine,
  checkLines,
  checkOnly,
  putBack,
  quantityOf,
  removeFromCart,
  setQuantity,
} from "@/lib/cart/cart";
import { MAX_QUANTITY } from "@/lib/cart/limits";
import { getVariants } from "@/lib/catalog/get-variants";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { changeCart } from "./cart-cookie";
import { toRemovedText } from "./removed-text";

const variantId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const locale = z.enum(LOCALES);
const quantity = z.coerce.number().int().min(1).max(MAX_QUANTITY);
/** Won, as the page showed them; empty or absent says nothing of it. */
const seenPrice = z
  .union([z.literal("").transform(() => undefined), z.coerce.number().int().min(0).max(999_999_999)])
  .optional();

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
    const { variantId, quantity, intent } = input;
    const line = { variantId, quantity, seenPrice: variant.price };
    const { before, cart } = await changeCart((held) => {
      // Buying at once sets the number, and leaves the rest for another time: a second press or a step back must not
      // double anything.
      const wanted = intent === "buy" ? setQuantity(held, line) : addToCart(held, line);
      const units = quantityOf(wanted, variantId);
      if (units > variant.stock) {
        return checkLines(setQuantity(wanted, { ...line, quantity: variant.stock }), true, variantId);
      }
      return intent === "buy" && units === quantity ? checkOnly(wanted, variantId) : wanted;
    });
    const put = quantityOf(before, variantId);
    const now = quantityOf(cart, variantId);
    const isCapped = now < quantity + (intent === "buy" ? 0 : put);
    // Fewer than were asked for are not bought without a word.
    if (intent === "buy" && !isCapped) {
      // What was in the cart for another time gives way to what is bought now, and the checkout says so.
      const isOther = put > 0 && put !== now;
      redirect(localePath(input.locale, isOther ? `/checkout?instead=${variantId}.${put}` : "/checkout"));
    }
    if (!input.stay) redirect(localePath(input.locale, "/cart"));
    return { quantity: now, isCapped };
  },
});

/** Also for taking note of another price: the one that was shown, with the number that the line has already. */
export const setLine = createAction({
  who: anyone,
  schema: z.object({ variantId, quantity, seenPrice }),
  run: async (input) => {
    await changeCart((cart) => setQuantity(cart, withSeen(input)));
  },
});

/** Ticks a line, or all of them, or leaves them for another time. */
export const checkLine = createAction({
  who: anyone,
  schema: z.object({ variantId: variantId.optional(), checked: z.enum(["0", "1"]) }),
  run: async (input) => {
    await changeCart((cart) => checkLines(cart, input.checked === "1", input.variantId));
  },
});

type Seen = { variantId: string; quantity: number; seenPrice?: number | undefined };

/** A price that nobody has taken note of stays one that is to be explained. */
function withSeen({ variantId, quantity, seenPrice }: Seen): CartLine {
  return { variantId, quantity, ...(seenPrice !== undefined && { seenPrice }) };
}

/** The address keeps what was removed, so that undoing it outlives a reload and needs no JavaScript. */
export const removeLine = createAction({
  who: anyone,
  schema: z.object({ variantId, locale }),
  run: async (input) => {
    const { before } = await changeCart((cart) => removeFromCart(cart, input.variantId));
    const place = before.lines.findIndex((line) => line.variantId === input.variantId);
    const line = before.lines[place];
    const removed = line && `?removed=${toRemovedText(line, place)}`;
    redirect(localePath(input.locale, removed ? `/cart${removed}` : "/cart"));
  },
});

export const restoreLine = createAction({
  who: anyone,
  schema: z.object({
    variantId,
    quantity,
    place: z.coerce.number().int().min(0).max(99),
    tick: z.enum(["", "left"]).default(""),
    seenPrice,
    locale,
  }),
  run: async (input) => {
    const line = { ...withSeen(input), ...(input.tick === "left" && { isLeft: true as const }) };
    await changeCart((cart) => putBack(cart, line, input.place));
    redirect(localePath(input.locale, "/cart"));
  },
});
