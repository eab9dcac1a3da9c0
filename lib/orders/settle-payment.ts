import { listRefundRows } from "@/db/queries/money-back";
import { listOrderLines, lockOrder, type OrderLineRow } from "@/db/queries/orders";
import { listPaymentRows } from "@/db/queries/payments";
import { lockVariants } from "@/db/queries/stock";
import { decidePayment } from "@/lib/payments/decide";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { applyVerdict } from "./apply-verdict";
import { channelRule, knownOf, orderFacts, seenOf } from "./facts";
import type { Books, Origin, Settlement } from "./settlement";
import { getShop, type Shop } from "./shop";

/**
 * The one way in for money state: callback, redirect, webhook, sweep, console and refunds all end here, and nothing
 * else changes it. `seen` is the gateway's own answer of just now; its merchant_uid names the order, and what a
 * browser said does not. No HTTP happens inside the transaction.
 *
 * @returns null when the order is not ours. Safe to repeat, and safe in any order and number at once.
 */
export async function settlePayment({
  seen,
  origin,
  shop = getShop(),
}: {
  seen: GatewayPayment;
  origin: Origin;
  shop?: Shop;
}): Promise<Settlement | null> {
  return shop.db.transaction(async (tx) => {
    // Locked first and read after: a statement's snapshot is older than the lock it waits for.
    const order = await lockOrder(tx, seen.merchantUid);
    if (!order) return null;
    const [payments, refunds, lines] = await Promise.all([
      listPaymentRows(tx, order.merchantUid),
      listRefundRows(tx, order.merchantUid),
      listOrderLines(tx, order.merchantUid),
    ]);
    const books: Books = { order, payments, refunds, lines };
    const stockAvailable = order.status === "expired" ? await canTakeAgain(tx, lines) : true;

    const row = payments.find((payment) => payment.impUid === seen.impUid);
    const verdict = decidePayment(
      orderFacts(order, payments, stockAvailable),
      row ? knownOf(row) : null,
      seenOf(seen),
      channelRule(shop.env),
    );
    await applyVerdict(tx, { books, seen, verdict, origin, env: shop.env });
    return {
      merchantUid: order.merchantUid,
      impUid: seen.impUid,
      verdict,
      orderStatus: verdict.orderStatus,
      decision: verdict.decision,
      refusal: verdict.reason ?? row?.refusal ?? null,
    };
  });
}

type Tx = Parameters<typeof lockVariants>[0];

/** Locks the variants as well, so that the answer still holds when the verdict is carried out. */
async function canTakeAgain(tx: Tx, lines: OrderLineRow[]): Promise<boolean> {
  const locked = await lockVariants(
    tx,
    lines.map((line) => line.variantId),
  );
  return lines.every((line) => {
    const variant = locked.find(({ id }) => id === line.variantId);
    return variant !== undefined && variant.stock >= line.quantity;
  });
}
