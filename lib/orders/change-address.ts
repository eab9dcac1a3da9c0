import { type LockedOrder, lockOrder, type OrderRow, updateOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { isPlacer } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { OrderAddress } from "./order-request";
import type { Viewer } from "./order-view";
import { getShop, type Shop } from "./shop";

type Changing = { merchantUid: string; address: OrderAddress; shop?: Shop };

/**
 * Sends an order elsewhere, until somebody packs it. Goods are worth what was paid for them: as with the account that
 * money goes back to, only the signed-in buyer or the browser that placed the order may, and never a look-up alone.
 *
 * @throws AppError: order_not_found, order_closed (nothing of it is to be sent), too_late (it is being packed, or gone).
 */
export function changeAddress({ viewer, ...changing }: Changing & { viewer: Viewer }): Promise<void> {
  return change(changing, { actor: "shopper", isTheirs: (order) => isPlacer(order, viewer) });
}

/** As the buyer has told somebody of the shop. @param by that person, for the timeline. @throws as `changeAddress`. */
export function changeAddressFor({ by, ...changing }: Changing & { by: string }): Promise<void> {
  return change(changing, { actor: by, isTheirs: () => true });
}

/** Whether an order can still go elsewhere. One that is not paid gets another address in the checkout. */
export function isStillHere(order: Pick<OrderRow, "status" | "fulfilment" | "separatedAt">): boolean {
  return isToBeSent(order) && order.fulfilment === "none";
}

function isToBeSent({ status, separatedAt }: Pick<OrderRow, "status" | "separatedAt">): boolean {
  return (status === "paid" || status === "awaiting_deposit") && separatedAt === null;
}

type Asker = { actor: string; isTheirs: (order: OrderRow) => boolean };

async function change(
  { merchantUid, address, shop = getShop() }: Changing,
  { actor, isTheirs }: Asker,
): Promise<void> {
  await shop.db.transaction(async (tx) => {
    const order = isOrderNumber(merchantUid) ? await lockOrder(tx, merchantUid) : null;
    if (!order || !isTheirs(order)) throw new AppError("order_not_found");
    if (isAlready(order, address)) return;
    if (!isToBeSent(order)) throw new AppError("order_closed");
    if (!isStillHere(order)) throw new AppError("too_late");
    await updateOrder(tx, merchantUid, address);
    // Neither the event nor the message has the address: both outlive what names a person.
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor,
      decision: "change_address",
      orderStatus: order.status,
    });
    await queueMessages(tx, shop.env, [
      { merchantUid, kind: "address_changed", subject: order.now.toISOString() },
    ]);
  });
}

function isAlready(order: LockedOrder, { postcode, line1, line2, note }: OrderAddress): boolean {
  return order.postcode === postcode && order.line1 === line1 && order.line2 === line2 && order.note === note;
}
