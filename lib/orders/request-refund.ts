import type { RefundRow } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { AppError } from "@/lib/errors";
import { readClaimBooks, turnOf } from "./claim-books";
import { queueRefund } from "./queue-refund";
import { getShop, type Shop } from "./shop";

type Request = {
  merchantUid: string;
  /** Won; null for all that is left. */
  amount: number | null;
  reason: string;
  /** How many refunds of it the page showed, where one did: the same one again, from there, is no other. */
  seen?: number;
  /** The person who asks, for the timeline. */
  by: string;
  shop?: Shop;
};

/**
 * Queues a refund of an order's accepted payment. What is on its way already, or promised to an open return, counts
 * against what is left, under the order's lock, so that any number of requests together never ask for more than was
 * paid.
 *
 * @returns the refund's id and won. @throws AppError: order_not_found, order_closed (nothing was accepted),
 * order_changed (there are others since `seen`), refund_too_large (with `available`).
 */
export async function requestRefund({ merchantUid, amount, reason, seen, by, shop = getShop() }: Request) {
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) throw new AppError("order_not_found");
    const { accepted, refunds, quoted } = await readClaimBooks(tx, order);
    const isSame = (one: RefundRow) =>
      one.amount === amount && one.reason === reason && one.status !== "void";
    const turn = turnOf(refunds, { serial: seen ?? refunds.length, isSame });
    const known = turn === "repeated" ? refunds.slice(seen).find(isSame) : undefined;
    if (known) return { id: known.id, amount: known.amount };
    if (turn === "changed") throw new AppError("order_changed");
    if (!accepted || order.status !== "paid") throw new AppError("order_closed");

    const { available } = quoted;
    const wanted = amount ?? available;
    if (!Number.isSafeInteger(wanted) || wanted <= 0 || wanted > available) {
      throw new AppError("refund_too_large", { extra: { available } });
    }
    const id = await queueRefund(tx, { order, accepted, amount: wanted, reason, by, env: shop.env });
    return { id, amount: wanted };
  });
}
