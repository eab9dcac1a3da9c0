"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import { getViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { LOCALES, type Locale, localePath } from "@/lib/i18n/locale";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { changeAddress } from "@/lib/orders/change-address";
import { giveRefundAccount, refundAccount } from "@/lib/orders/give-refund-account";
import { orderAddress } from "@/lib/orders/order-request";
import { requestReturn, withdrawClaim } from "@/lib/orders/request-return";
import { runDue } from "@/lib/orders/run-due";
import { RETURN_REASONS } from "@/lib/payments/claim";
import { CLAIM_REASONS } from "@/lib/payments/status";

/** Each order's owner is found by the verbs, from the viewer's cookies; what a form says of sums is never believed. */

const order = z.object({ merchantUid: z.string().max(64), locale: z.enum(LOCALES) });

/** `variant:2,other:1`, as the page wrote it. */
const units = z
  .string()
  .regex(/^[\w-]{1,64}:\d{1,2}(,[\w-]{1,64}:\d{1,2}){0,29}$/)
  .transform((text) =>
    text.split(",").map((part) => {
      const [variantId = "", quantity] = part.split(":");
      return { variantId, quantity: Number(quantity) };
    }),
  );

const claim = order.extend({
  shownAmount: z.coerce.number().int().nonnegative(),
  serial: z.coerce.number().int().nonnegative(),
  reason: z.enum(CLAIM_REASONS),
});

/**
 * With the moment, by which the page knows the same result of another press. The way back leads to no page from before
 * it, which would offer once more what is cancelled.
 */
function orderPage(locale: Locale, merchantUid: string, done: string): never {
  revalidatePath(localePath(locale, `/orders/${merchantUid}`), "layout");
  redirect(localePath(locale, `/orders/${merchantUid}?done=${done}.${Date.now()}`));
}

export const cancelOrderAction = createAction({
  who: anyone,
  limit: "after_order",
  // Without units it is everything that is left.
  schema: claim.extend({ units: units.or(z.literal("")) }),
  run: async ({ locale, ...form }): Promise<"closing"> => {
    const { merchantUid } = form;
    const viewer = await getViewer();
    const outcome = await cancelOrder({ ...form, units: form.units || null, viewer });
    after(() => runDue({ merchantUid }));
    switch (outcome) {
      case "closing":
        return "closing";
      case "paid_meanwhile":
        return redirect(localePath(locale, `/orders/${merchantUid}/cancel?paid=1`));
      case "cancelled":
        return orderPage(locale, merchantUid, "unpaid");
      case "refunding":
        return orderPage(locale, merchantUid, "cancel");
    }
  },
});

export const requestReturnAction = createAction({
  who: anyone,
  limit: "after_order",
  schema: claim.extend({
    units,
    reason: z.enum(RETURN_REASONS),
    kind: z.enum(["return", "exchange"]),
    note: z
      .string()
      .trim()
      .max(300)
      .transform((text) => text.replace(/[\p{Cc}\p{Cs}]+/gu, " ")),
  }),
  run: async ({ locale, ...form }): Promise<void> => {
    await requestReturn({ ...form, viewer: await getViewer() });
    after(() => runDue({ merchantUid: form.merchantUid }));
    orderPage(locale, form.merchantUid, form.kind);
  },
});

export const withdrawClaimAction = createAction({
  who: anyone,
  limit: "after_order",
  schema: order.extend({ claimId: z.string().max(80) }),
  run: async ({ locale, merchantUid, claimId }): Promise<void> => {
    await withdrawClaim({ merchantUid, claimId, viewer: await getViewer() });
    orderPage(locale, merchantUid, "withdraw");
  },
});

/** A guess at the order's phone as well, so that it counts as a look-up. */
export const giveAccountAction = createAction({
  who: anyone,
  limit: "look_up",
  schema: order.extend({ phone: z.string().trim().min(1).max(24) }).and(refundAccount),
  run: async ({ locale, merchantUid, phone, ...account }): Promise<void> => {
    const given = await giveRefundAccount({ merchantUid, phone, account, viewer: await getViewer() });
    if (given === 0) throw new AppError("claim_closed");
    after(() => runDue({ merchantUid }));
    orderPage(locale, merchantUid, "account");
  },
});

export const changeAddressAction = createAction({
  who: anyone,
  limit: "after_order",
  schema: order.extend({ seen: z.string().max(16) }).and(orderAddress),
  run: async ({ merchantUid, locale, seen, ...address }): Promise<void> => {
    const changed = await changeAddress({ merchantUid, address, seen, viewer: await getViewer() });
    after(() => runDue({ merchantUid }));
    orderPage(locale, merchantUid, changed);
  },
});
