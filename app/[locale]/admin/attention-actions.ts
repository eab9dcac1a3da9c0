"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { createAction } from "@/lib/actions/create-action";
import { requireAdmin } from "@/lib/auth/find-user";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { dismissAttention } from "@/lib/orders/dismiss-attention";
import { refundAccount } from "@/lib/orders/give-refund-account";
import { ATTENTION, type AttentionKind } from "@/lib/orders/list-attention";
import { lookAgain } from "@/lib/orders/look-again";
import { retryClosing, retryMessage, retryReceipt } from "@/lib/orders/retry-given-up";
import { retryRefund } from "@/lib/orders/retry-refund";
import { runDue } from "@/lib/orders/run-due";
import { settleRefundOutside } from "@/lib/orders/settle-refund-outside";

// The keys of a constant are its names.
const KINDS = Object.keys(ATTENTION) as AttentionKind[];

const thing = z.object({
  locale: z.enum(LOCALES),
  kind: z.enum(KINDS),
  /** A refund's or a message's id, or an imp_uid. */
  subject: z.string().min(1).max(60),
  merchantUid: z.string().max(40),
});
const note = z.string().trim().min(1).max(200);

/** What a person does about one thing of the list; what is not to be done about it, its verb refuses. */
export const seeTo = createAction({
  who: requireAdmin,
  schema: z.discriminatedUnion("act", [
    thing.extend({ act: z.literal("retry") }),
    thing.extend({ act: z.literal("give_account"), ...refundAccount.shape }),
    thing.extend({ act: z.literal("look_again") }),
    thing.extend({ act: z.literal("settle_outside"), note }),
    thing.extend({ act: z.literal("dismiss"), note }),
  ]),
  run: async (input, { id: by }): Promise<void> => {
    const { kind, subject, merchantUid } = input;
    if (input.act === "look_again") await lookAgain({ impUid: subject, by });
    if (input.act === "dismiss") await dismissAttention({ kind, subject, note: input.note, by });
    if (input.act === "settle_outside")
      await settleRefundOutside({ refundId: subject, note: input.note, by });
    if (input.act === "retry") await retry(kind, subject, by);
    if (input.act === "give_account") {
      const { bank, number, holder } = input;
      await retryRefund({ refundId: subject, account: { bank, number, holder }, by });
    }
    after(() => runDue({ merchantUid }));
    redirect(localePath(input.locale, "/admin?done=1"));
  },
});

async function retry(kind: AttentionKind, subject: string, by: string): Promise<void> {
  if (kind === "account_not_closed") await retryClosing({ impUid: subject, by });
  else if (kind === "message_given_up") await retryMessage({ id: subject, by });
  else if (kind === "receipt_refused") await retryReceipt({ impUid: subject, by });
  else await retryRefund({ refundId: subject, by });
}
