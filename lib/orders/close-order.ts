import { insertClosings, listClosings } from "@/db/queries/money-back";
import { listOrderLines, lockOrder, updateOrder } from "@/db/queries/orders";
import { listPaymentRows, saveEvent } from "@/db/queries/payments";
import { moveStock } from "@/db/queries/stock";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import type { OrderStatus } from "@/lib/payments/status";
import { closeAccounts } from "./close-accounts";
import { openAccounts } from "./facts";
import { lookAtOrder } from "./look-at-order";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

type Closing = {
  merchantUid: string;
  into: "expired" | "cancelled";
  /** `over`: only when its hold has run out by the database's clock. `now`: whether or not. */
  when: "over" | "now";
  origin: Origin;
  shop?: Shop;
};

/**
 * Ends an unpaid order and gives its units back, once. It asks the gateway first, just then: what was paid settles
 * the order instead, and open accounts are closed before. What is paid after the answer is a late payment.
 *
 * An account that the gateway will not close keeps its order open as long as there is time to pay into it; when that
 * is over, the order ends all the same, and a late deposit is a late payment.
 *
 * @returns the status that the order has now, whichever way it went: still `awaiting_deposit` where an account of it
 * could not be closed now. @throws AppError(gateway_unavailable) when the gateway could not be asked.
 */
export async function closeOrder({ merchantUid, into, when, origin, shop = getShop() }: Closing) {
  await lookAtOrder({ merchantUid, origin, shop });
  if (await startClosings(shop, merchantUid, when)) {
    await closeAccounts({ merchantUid, shop });
    // Closing takes a while; somebody may have paid in another way meanwhile.
    await lookAtOrder({ merchantUid, origin, shop });
  }
  return end({ merchantUid, into, when, origin, shop });
}

/** Queues the order's open accounts to be closed, unless its time still runs. @returns whether there are any. */
async function startClosings(shop: Shop, merchantUid: string, when: Closing["when"]): Promise<boolean> {
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (order?.status !== "awaiting_deposit") return false;
    if (when === "over" && order.expiresAt > order.now) return false;
    const open = openAccounts(await listPaymentRows(tx, merchantUid));
    await insertClosings(
      tx,
      merchantUid,
      open.map(({ impUid }) => impUid),
    );
    return true;
  });
}

async function end({
  merchantUid,
  into,
  when,
  origin,
  shop,
}: Required<Closing>): Promise<OrderStatus | null> {
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) return null;
    const isOver = order.expiresAt <= order.now;
    if (when === "over" && !isOver) return order.status;
    if (order.status === "awaiting_deposit") {
      const isRefused = (await listClosings(tx, merchantUid)).some(({ status }) => status === "refused");
      if (when === "over" && !isRefused) {
        const cause = new Error(`It is not known whether an account of ${merchantUid} is closed`);
        throw new AppError("gateway_unavailable", { cause });
      }
      if (!isOver || !isRefused) return order.status;
    } else if (order.status !== "pending") {
      return order.status;
    }
    const lines = await listOrderLines(tx, merchantUid);
    await moveStock(tx, [{ kind: "released", units: lines, merchantUid, author: origin.source }]);
    await updateOrder(tx, merchantUid, { status: into, dueAt: null });
    await saveEvent(tx, {
      merchantUid,
      source: origin.source,
      actor: origin.actor,
      requestId: origin.requestId ?? null,
      decision: into === "expired" ? "expire" : "cancel",
      orderStatus: into,
    });
    // Whoever was told an account should not pay into it any more.
    const payments = await listPaymentRows(tx, merchantUid);
    if (payments.some(({ vbankNum }) => vbankNum !== null)) {
      await queueMessages(tx, shop.env, [{ merchantUid, kind: "order_cancelled", subject: "" }]);
    }
    return into;
  });
}
