"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import { rememberFoundOrder } from "@/lib/auth/found-orders";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { findOrder } from "@/lib/orders/find-order";

/** A guest's look-up: this browser may then see the order. The same answer for no such order and another phone. */
export const lookUpOrder = createAction({
  who: anyone,
  limit: "look_up",
  schema: z.object({
    merchantUid: z.string().trim().min(1).max(64),
    phone: z.string().trim().min(1).max(24),
    locale: z.enum(LOCALES),
  }),
  run: async ({ merchantUid, phone, locale }): Promise<void> => {
    const found = await findOrder({ merchantUid, phone });
    if (found === null) throw new AppError("order_not_found");
    await rememberFoundOrder(found);
    redirect(localePath(locale, `/orders/${found}`));
  },
});
