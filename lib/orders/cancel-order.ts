import type { Transaction } from "@/db/client";
import { countUnits, insertClaim } from "@/db/queries/claims";
import { findOrderRow, type LockedOrder, lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { moveStock } from "@/db/queries/stock";
import { AppError } from "@/lib/errors";
import { canTake, quoteCancel, type Units, unitsLeft } from "@/lib/payments/after-order";
import type { ClaimReason } from "@/lib/payments/status";
import { type ClaimBooks, readClaimBooks, turnOf } from "./claim-books";
import { closeOrder } from "./close-order";
import { accessTo } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { Viewer } from "./order-view";
import { queueRefund } from "./queue-refund";
import { getShop, type Shop } from "./shop";

type Cancelling = {
  merchantUid: string;
  /** Null for everything that is left. */
  units: Units[] | null;
  /** Won that the page said would go back; the sum itself is ours. */
  shownAmount: number;
  /** Claims that the page knew of. */
  serial: number;
  reason: ClaimReason;
  viewer: Viewer;
  shop?: Shop;
};

/** `closing`: an account could not be closed yet. `paid_meanwhile`: the gateway said so just now; nothing is cancelled. */
export type CancelOutcome = "cancelled" | "refunding" | "closing" | "paid_meanwhile";

/**
 * The shopper takes an order back, or a part of a paid one, before the parcel leaves. An unpaid one ends after the
 * gateway was asked and its accounts were closed. Of a paid one the units go back to the shelf and the money on its
 * way in one transaction, under the order's lock: sent twice, or from two tabs, it is one cancel.
 *
 * @throws AppError: order_not_found (also for a stranger and a bare link), order_closed, already_shipped,
 * order_changed (it is not as the page showed it), nothing_to_refund, gateway_unavailable.
 */
export async function cancelOrder({ shop = getShop(), ...cancelling }: Cancelling): Promise<CancelOutcome> {
  const { merchantUid, viewer } = cancelling;
  const order = isOrderNumber(merchantUid) ? await findOrderRow(shop.db, merchantUid) : null;
  if (!order || accessTo(order, viewer) !== "owner") throw new AppError("order_not_found");
  if (order.status === "pending" || order.status === "awaiting_deposit") return endUnpaid(shop, merchantUid);
  return shop.db.transaction(async (tx) => {
    const locked = await lockOrder(tx, merchantUid);
    if (!locked) throw new AppError("order_not_found");
    if (locked.status === "cancelled") return "cancelled";
    await cancelUnits(tx, locked, { ...cancelling, shop });
    return "refunding";
  });
}

async function endUnpaid(shop: Shop, merchantUid: string): Promise<CancelOutcome> {
  const origin = { source: "person", actor: "shopper" } as const;
  const status = await closeOrder({ merchantUid, into: "cancelled", when: "now", origin, shop });
  switch (status) {
    case "paid":
    case "refunded":
      return "paid_meanwhile";
    case "awaiting_deposit":
      return "closing";
    case "cancelled":
    case "expired":
      return "cancelled";
    case "pending":
    case null:
      throw new AppError("order_changed");
  }
}

async function cancelUnits(tx: Transaction, order: LockedOrder, cancelling: Required<Cancelling>) {
  const { merchantUid, serial, reason, shownAmount } = cancelling;
  const books = await readClaimBooks(tx, order);
  const taken = cancelling.units ?? unitsLeft(books.quoted.lines);
  const isSame = (claim: ClaimBooks["claims"][number]) =>
    claim.kind === "cancel" &&
    (cancelling.units === null ? taken.length === 0 : sameUnits(claim.units, taken));
  if (turnOf(books.claims, { serial, isSame }) === "repeated") return;
  if (!books.accepted || order.status !== "paid") throw new AppError("order_closed");
  if (order.fulfilment !== "none" && order.fulfilment !== "preparing") throw new AppError("already_shipped");
  if (serial !== books.claims.length || !canTake(books.quoted.lines, taken))
    throw new AppError("order_changed");
  const { amount, postage, isWhole } = quoteCancel(books.quoted, taken);
  if (amount !== shownAmount) throw new AppError("order_changed");
  if (amount === 0 && !isWhole) throw new AppError("nothing_to_refund");

  const id = `${merchantUid}.${serial + 1}`;
  await saveEvent(tx, {
    merchantUid,
    source: "person",
    actor: "shopper",
    decision: isWhole ? "cancel_whole" : "cancel_part",
    reason,
    orderStatus: order.status,
    detail: { claim: id, amount, status: "done" },
  });
  // Where all of it is on its way back already, the units are cancelled and no money is left to send.
  const refundId =
    amount === 0
      ? null
      : await queueRefund(tx, {
          order,
          accepted: books.accepted,
          amount,
          reason: isWhole ? "주문 취소" : "일부 취소",
          by: "shopper",
          env: cancelling.shop.env,
        });
  await insertClaim(
    tx,
    {
      id,
      merchantUid,
      kind: "cancel",
      status: "done",
      reason,
      amount,
      postage,
      refundId,
      requestedBy: "shopper",
      doneAt: order.now,
    },
    taken,
  );
  await countUnits(tx, { merchantUid, counter: "cancelledQuantity", units: taken });
  await moveStock(tx, [{ kind: "returned", units: taken, merchantUid, author: "shopper" }]);
}

export function sameUnits(left: readonly Units[], right: readonly Units[]): boolean {
  const inOrder = (units: readonly Units[]) =>
    JSON.stringify(units.map(({ variantId, quantity }) => [variantId, quantity]).sort());
  return inOrder(left) === inOrder(right);
}
