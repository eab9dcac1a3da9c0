import { closeAccounts } from "../../orders/close-accounts";
import { closeOrder } from "../../orders/close-order";
import { completePayment } from "../../orders/complete-payment";
import { payAgain } from "../../orders/pay-again";
import { placeOrder } from "../../orders/place-order";
import { receiveNotice } from "../../orders/receive-notice";
import { reconcilePayments } from "../../orders/reconcile-payments";
import { requestRefund } from "../../orders/request-refund";
import { runDue } from "../../orders/run-due";
import { sendRefunds } from "../../orders/send-refunds";
import type { Shop } from "../../orders/shop";

const callback = { source: "callback", actor: "shopper" } as const;
const person = { source: "person", actor: "shopper" } as const;

export type Input = {
  merchantUid: string;
  impUid: string;
  guestId: string;
  placing: Parameters<typeof placeOrder>[0];
};

/** What a process may be killed in, as the routes and the sweep run it. */
export const VERBS = {
  complete: (shop: Shop, { merchantUid, impUid }: Input) =>
    completePayment({ merchantUid, impUid, origin: callback, shop }),
  completeWithoutId: (shop: Shop, { merchantUid }: Input) =>
    completePayment({ merchantUid, impUid: null, origin: { ...callback, source: "redirect" }, shop }),
  completeAndAfter: async (shop: Shop, { merchantUid, impUid }: Input) => {
    await completePayment({ merchantUid, impUid, origin: callback, shop });
    await runDue({ merchantUid, shop });
  },
  notice: (shop: Shop, { merchantUid, impUid }: Input) =>
    receiveNotice({ merchantUid, impUid, status: "paid", requestId: "request-1", shop }),
  sendRefunds: (shop: Shop, { merchantUid }: Input) => sendRefunds({ merchantUid, shop }),
  askForRefund: (shop: Shop, { merchantUid }: Input) =>
    requestRefund({ merchantUid, amount: null, reason: "a broken cup", by: "admin-1", shop }),
  closeAccounts: (shop: Shop, { merchantUid }: Input) => closeAccounts({ merchantUid, shop }),
  place: (shop: Shop, { placing }: Input) => placeOrder({ ...placing, shop }),
  payAgain: (shop: Shop, { merchantUid, guestId }: Input) => {
    const viewer = { userId: null, guestId, foundOrders: [], link: null };
    return payAgain({ merchantUid, payMethod: "kakaopay", viewer, shop });
  },
  cancel: (shop: Shop, { merchantUid }: Input) =>
    closeOrder({ merchantUid, into: "cancelled", when: "now", origin: person, shop }),
  sweep: (shop: Shop) => reconcilePayments({ shop }),
} satisfies Record<string, (shop: Shop, input: Input) => Promise<unknown>>;
export type VerbName = keyof typeof VERBS;
