import { insertClosings } from "@/db/queries/money-back";
import { findOrderRow, listOrderLines, lockOrder, updateOrder } from "@/db/queries/orders";
import { listPaymentRows, saveEvent } from "@/db/queries/payments";
import { moveStock } from "@/db/queries/stock";
import { AppError } from "@/lib/errors";
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
 * @returns the status that the order has now, whichever way it went.
 * @throws AppError(gateway_unavailable) when the gateway could not be asked or an account not closed.
 */
export async function closeOrder({ merchantUid, into, when, origin, shop = getShop() }: Closing) {
  await lookAtOrder({ merchantUid, origin, shop });
  const order = await findOrderRow(shop.db, merchantUid);
  if (order?.status === "awaiting_deposit") await closeItsAccounts(shop, merchantUid, origin);
  return endPending({ merchantUid, into, when, origin, shop });
}

async function closeItsAccounts(shop: Shop, merchantUid: string, origin: Origin): Promise<void> {
  await shop.db.transaction(async (tx) => {
    await lockOrder(tx, merchantUid);
    const open = openAccounts(await listPaymentRows(tx, merchantUid));
    await insertClosings(
      tx,
      merchantUid,
      open.map(({ impUid }) => impUid),
    );
  });
  await closeAccounts({ merchantUid, shop });
  // Closing takes a while; somebody may have paid in another way meanwhile.
  await lookAtOrder({ merchantUid, origin, shop });
  const order = await findOrderRow(shop.db, merchantUid);
  if (order?.status === "awaiting_deposit") {
    throw new AppError("gateway_unavailable", { cause: new Error(`An account of ${merchantUid} is open`) });
  }
}

async function endPending({
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
    if (order.status !== "pending" || (when === "over" && !isOver)) return order.status;
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
    return into;
  });
}
