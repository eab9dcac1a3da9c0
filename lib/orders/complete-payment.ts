import { findOrderRow, markDue, type OrderRow, takeLook } from "@/db/queries/orders";
import { listPaymentRows, type PaymentRow } from "@/db/queries/payments";
import { AppError, isAppError } from "@/lib/errors";
import type { Measure } from "@/lib/payments/gateway";
import type { RefusalReason } from "@/lib/payments/status";
import { LOOKS_PER_MINUTE, lookAtOrder } from "./look-at-order";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

export type Completion = {
  order: OrderRow;
  outcome:
    | { status: "success" | "vbankIssued" | "pending" }
    | { status: "failed"; reason: string | null }
    | { status: "forgery" }
    | { status: "cancelled"; code: RefusalReason | "cancelled" | "refunded" };
};

/** Whether the gateway has just been heard: an answer, silence, or not asked because of the limit. */
type Asked = "answered" | "silent" | "limited";

type Completing = {
  impUid: string | null;
  merchantUid: string;
  origin: Origin;
  measure?: Measure;
  shop?: Shop;
};

/**
 * Settles what a browser says has just happened, and says how it stands. Both ids are only keys: the gateway's
 * answer names the order, and somebody else's payment settles the order that it belongs to.
 * @throws AppError: order_not_found (no gateway call), payment_not_found, payment_of_another_order
 */
export async function completePayment({
  impUid,
  merchantUid,
  origin,
  measure = (_step, work) => work(),
  shop = getShop(),
}: Completing): Promise<Completion> {
  const mayLook = await measure("db", async () => {
    if (!(await findOrderRow(shop.db, merchantUid))) throw new AppError("order_not_found");
    return takeLook(shop.db, merchantUid, LOOKS_PER_MINUTE);
  });
  const asked = mayLook ? await ask({ impUid, merchantUid, origin, measure, shop }) : "limited";
  return measure("db", () => fromTheBooks(shop, merchantUid, impUid, asked));
}

/** Asks the gateway and settles; one that is down leaves the order due, for the sweep and the page that polls. */
async function ask({ impUid, merchantUid, origin, measure, shop }: Required<Completing>): Promise<Asked> {
  try {
    if (impUid === null) {
      await lookAtOrder({ merchantUid, origin, measure, shop });
      return "answered";
    }
    const seen = await shop.gateway.findPayment(impUid, measure);
    if (!seen) {
      const order = await findOrderRow(shop.db, merchantUid);
      // Any call on a paid order is told that it is paid.
      if (order?.status === "paid") return "answered";
      throw new AppError("payment_not_found");
    }
    await measure("db", () => settlePayment({ seen, origin, shop }));
    if (seen.merchantUid !== merchantUid) throw new AppError("payment_of_another_order");
    return "answered";
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
    await markDue(shop.db, merchantUid);
    return "silent";
  }
}

async function fromTheBooks(
  shop: Shop,
  merchantUid: string,
  impUid: string | null,
  asked: Asked,
): Promise<Completion> {
  const order = await findOrderRow(shop.db, merchantUid);
  if (!order) throw new AppError("order_not_found");
  const payments = await listPaymentRows(shop.db, merchantUid);
  const named = payments.find((payment) => payment.impUid === impUid) ?? null;
  return { order, outcome: outcomeOf(order, payments, { impUid, named, asked }) };
}

type Question = { impUid: string | null; named: PaymentRow | null; asked: Asked };

function outcomeOf(
  order: OrderRow,
  payments: PaymentRow[],
  { impUid, named, asked }: Question,
): Completion["outcome"] {
  // A duplicate is told so even though its order is paid.
  if (named?.refusal) return outcomeOfRefusal(named.refusal);
  if (order.status === "paid") return { status: "success" };
  if (order.status === "refunded") return { status: "cancelled", code: "refunded" };
  // What the gateway has not been heard on may have been paid: an older try says nothing of it.
  const isHeard = asked === "answered" || (asked === "limited" && named !== null);
  const payment = isHeard ? (impUid === null ? (payments.at(-1) ?? null) : named) : null;
  if (payment?.refusal) return outcomeOfRefusal(payment.refusal);
  // Paid, but nothing that we could take for this order: an amount of nothing, say.
  if (payment?.flag === "no_amount" && payment.status === "paid") return { status: "forgery" };
  if (order.status === "awaiting_deposit" && (impUid === null || payment?.decision === "awaiting_deposit")) {
    return { status: "vbankIssued" };
  }
  if (payment?.decision === "failed") return { status: "failed", reason: payment.failReason };
  if (payment?.decision === "closed") return { status: "cancelled", code: "cancelled" };
  if (order.status === "awaiting_deposit") return { status: "vbankIssued" };
  if (order.status === "pending" || !isHeard) return { status: "pending" };
  return { status: "cancelled", code: "order_closed" };
}

function outcomeOfRefusal(refusal: RefusalReason): Completion["outcome"] {
  const isForgery = refusal === "amount" || refusal === "currency" || refusal === "channel";
  return isForgery ? { status: "forgery" } : { status: "cancelled", code: refusal };
}
