"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { createAction } from "@/lib/actions/create-action";
import { requireAdmin } from "@/lib/auth/find-user";
import { LOCALES, type Locale, localePath } from "@/lib/i18n/locale";
import { changeAddressFor } from "@/lib/orders/change-address";
import {
  approveClaim,
  declineClaim,
  exchangeClaim,
  receiveClaim,
  refundClaim,
} from "@/lib/orders/decide-claim";
import { isOrderNumber } from "@/lib/orders/order-number";
import { orderAddress } from "@/lib/orders/order-request";
import { requestRefund } from "@/lib/orders/request-refund";
import { runDue } from "@/lib/orders/run-due";
import { reopenRefund } from "@/lib/orders/settle-refund-outside";
import { deliverOrder, prepareOrder, shipOrder } from "@/lib/orders/ship-order";

const order = z.object({ locale: z.enum(LOCALES), merchantUid: z.string().refine(isOrderNumber) });
/** `addressMark` of what the page showed. */
const seen = z.string().max(16);
const parcel = { carrier: z.string(), trackingNumber: z.string().max(40) };

/** Back to the order's page, and then what is due: the money itself, and the mail that tells of it. */
function done({ locale, merchantUid }: { locale: Locale; merchantUid: string }): never {
  after(() => runDue({ merchantUid }));
  redirect(localePath(locale, `/admin/orders/${merchantUid}?done=1`));
}

export const prepare = createAction({
  who: requireAdmin,
  schema: order.extend({ seenAddress: seen }),
  run: async (input, { id: by }): Promise<void> => {
    const { merchantUid, seenAddress } = input;
    await prepareOrder({ merchantUid, seenAddress, by });
    done(input);
  },
});

export const changeAddress = createAction({
  who: requireAdmin,
  schema: order.extend({ seen }).and(orderAddress),
  run: async ({ merchantUid, locale, seen: shown, ...address }, { id: by }): Promise<void> => {
    await changeAddressFor({ merchantUid, address, seen: shown, by });
    done({ merchantUid, locale });
  },
});

export const ship = createAction({
  who: requireAdmin,
  schema: order.extend({ ...parcel, seenAddress: seen }),
  run: async (input, { id: by }): Promise<void> => {
    const { locale: _, ...sending } = input;
    await shipOrder({ ...sending, by });
    done(input);
  },
});

export const deliver = createAction({
  who: requireAdmin,
  schema: order.extend({ parcel: z.coerce.number().int() }),
  run: async (input, { id: by }): Promise<void> => {
    await deliverOrder({ merchantUid: input.merchantUid, parcel: input.parcel, by });
    done(input);
  },
});

/** `12,000원` is as good as `12000`. */
const figures = z.string().transform((text) => text.replace(/[\s,원₩]/g, ""));
const won = figures
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number)
  .pipe(z.number().positive());

const AMOUNTS = ["amount", "repeated"];

/** The amount is typed twice, and sent once however often: money that has gone back does not come again. */
export const refund = createAction({
  who: requireAdmin,
  schema: order
    .extend({
      amount: won,
      repeated: figures,
      reason: z.string().trim().min(1).max(100),
      seen: z.coerce.number().int().nonnegative(),
    })
    .refine(({ amount, repeated }) => String(amount) === repeated.replace(/^0+/, ""), {
      path: ["repeated"],
      // Told with what else is wrong, not only once all of that is right.
      when: ({ issues }) => issues.every(({ path = [] }) => !AMOUNTS.includes(String(path[0]))),
    }),
  run: async (input, { id: by }): Promise<void> => {
    const { merchantUid, amount, reason, seen: shown } = input;
    await requestRefund({ merchantUid, amount, reason, seen: shown, by });
    done(input);
  },
});

/** A refund that was said to be settled outside stands before a person again. */
export const reopen = createAction({
  who: requireAdmin,
  schema: order.extend({ refundId: z.string().max(60) }),
  run: async (input, { id: by }): Promise<void> => {
    await reopenRefund({ refundId: input.refundId, by });
    done(input);
  },
});

const claim = order.extend({ claimId: z.string().max(60) });

export const decideClaim = createAction({
  who: requireAdmin,
  schema: z.discriminatedUnion("act", [
    claim.extend({ act: z.literal("approve") }),
    claim.extend({ act: z.literal("decline"), answer: z.string().trim().min(1).max(300) }),
    claim.extend({ act: z.literal("receive"), restock: z.literal("on").optional() }),
    claim.extend({ act: z.literal("refund") }),
    claim.extend({ act: z.literal("exchange"), ...parcel }),
  ]),
  run: async (input, { id: by }): Promise<void> => {
    const { claimId } = input;
    if (input.act === "approve") await approveClaim({ claimId, by });
    if (input.act === "decline") await declineClaim({ claimId, answer: input.answer, by });
    if (input.act === "receive") await receiveClaim({ claimId, restock: input.restock === "on", by });
    if (input.act === "refund") await refundClaim({ claimId, by });
    if (input.act === "exchange") await exchangeClaim({ ...input, by });
    done(input);
  },
});
