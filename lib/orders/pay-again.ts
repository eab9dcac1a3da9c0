import { lengthenHold, listOrderLines, lockOrder, secondsFromNow, updateOrder } from "@/db/queries/orders";
import { listPaymentRows, type PaymentRow, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { OrderStatus, PayMethod } from "@/lib/payments/status";
import { askReceipt } from "./ask-receipt";
import { closeOrder } from "./close-order";
import { accessTo, isPlacer } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { AskedReceipt } from "./order-request";
import type { Viewer } from "./order-view";
import { channelFor } from "./pay-params";
import type { PlacedOrder } from "./place-order";
import { getShop, type Shop } from "./shop";

type PayingAgain = {
  merchantUid: string;
  payMethod: PayMethod;
  /** In the place of what was asked for before, null for none; without it that stays as it is. */
  receipt?: AskedReceipt | null | undefined;
  viewer: Viewer;
  shop?: Shop;
};

const CANCELLED = { into: "cancelled", when: "now" } as const;
const EXPIRED = { into: "expired", when: "over" } as const;

/** The gateway takes no second payment of an order number that was paid once, whatever became of the first. */
export function needsReorder(payments: PaymentRow[]): boolean {
  return payments.some((payment) => payment.decision !== "accepted" && payment.paidAt !== null);
}

/**
 * Opens the window again for an order that exists, with this pay method, and lengthens its hold.
 * @throws AppError: order_not_found (also for a stranger), forbidden (a receipt, by another than who ordered),
 * already_paid, order_closed, gateway_unavailable, and reorder when only a new order can be paid: this one is closed
 * then, and the caller gives the cart back.
 */
export async function payAgain({
  merchantUid,
  payMethod,
  receipt,
  viewer,
  shop = getShop(),
}: PayingAgain): Promise<PlacedOrder> {
  if (!isOrderNumber(merchantUid)) throw new AppError("order_not_found");
  channelFor(payMethod, shop.env);
  const placed = await reopen({ merchantUid, payMethod, receipt, viewer, shop });
  if (placed === "reorder" || placed === "order_closed") {
    const end = placed === "reorder" ? CANCELLED : EXPIRED;
    const origin = { source: "person", actor: "shopper" } as const;
    const status = await closeOrder({ merchantUid, ...end, origin, shop });
    if (status === "paid") throw new AppError("already_paid");
    // Its account could not be closed: with a new order, both could be paid.
    if (status === "awaiting_deposit") throw new AppError("gateway_unavailable");
    throw new AppError(placed);
  }
  if (placed.order.preparedAt) return placed;
  await shop.gateway.registerAmount({ merchantUid, amount: placed.order.total });
  await updateOrder(shop.db, merchantUid, { preparedAt: new Date() });
  return placed;
}

async function reopen({ merchantUid, payMethod, receipt, viewer, shop }: PayingAgain & { shop: Shop }) {
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order || accessTo(order, viewer) === null) throw new AppError("order_not_found");
    // Whoever may pay does not say by that to whose number the receipt goes.
    if (receipt !== undefined && !isPlacer(order, viewer)) throw new AppError("forbidden");
    refuseUnlessOpen(order.status);
    if (needsReorder(await listPaymentRows(tx, merchantUid))) {
      // Its goods go back into its owner's cart: a link has none, and leaves it to them.
      if (accessTo(order, viewer) === "link") throw new AppError("order_closed");
      return "reorder" as const;
    }
    const expiresAt = await lengthenHold(tx, merchantUid);
    // Its hold is over and cannot be lengthened any more: it ends, unless the gateway knows of its payment.
    if (!expiresAt) return "order_closed" as const;
    await updateOrder(tx, merchantUid, {
      payMethod,
      dueAt: secondsFromNow(0),
      ...(payMethod === "vbank" ? { vbankDueAt: secondsFromNow(shop.env.VBANK_DUE_SECONDS) } : {}),
    });
    if (receipt !== undefined) await askReceipt(tx, merchantUid, receipt);
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor: "shopper",
      decision: "pay_again",
      orderStatus: order.status,
      detail: { payMethod },
    });
    const changed = await lockOrder(tx, merchantUid);
    if (!changed) throw new AppError("order_not_found");
    return { order: changed, lines: await listOrderLines(tx, merchantUid) };
  });
}

function refuseUnlessOpen(status: OrderStatus): void {
  if (status === "paid") throw new AppError("already_paid");
  if (status !== "pending" && status !== "awaiting_deposit") throw new AppError("order_closed");
}
