import type { Transaction } from "@/db/client";
import { findKey, lockNames, saveKey } from "@/db/queries/idempotency";
import {
  type BoughtLine,
  findOrderOfCart,
  findOrderRow,
  listOpenOrders,
  listOrderLines,
  lockExpiredOf,
  type OrderRow,
  updateOrder,
} from "@/db/queries/orders";
import { cartIdOf, isKeyOfCart } from "@/lib/cart/cart";
import { AppError } from "@/lib/errors";
import { PAY_METHODS } from "@/lib/payments/status";
import { BOUGHT } from "./cart-of-order";
import { closeOrder } from "./close-order";
import { hashOrderRequest, type OrderRequest } from "./order-request";
import { channelFor } from "./pay-params";
import { getShop, type Shop } from "./shop";
import { type NewOrderOwner, writeOrder } from "./write-order";

/** Open unpaid orders that one cart or phone may have, so that nobody holds a shelf without paying. */
const MOST_OPEN_ORDERS = 3;
/** Each round ends one order at the most; a caller that needs more has something to hide. */
const MOST_ROUNDS = 6;

type Placing = {
  key: string;
  request: OrderRequest;
  owner: NewOrderOwner;
  shop?: Shop;
};

export type PlacedOrder = { order: OrderRow; lines: BoughtLine[] };

/**
 * Makes an order and holds its units, once a key, and has its amount registered at the gateway.
 * @throws AppError: idempotency_key_reused, cart_ordered (by an order that its owner is told), out_of_stock (with
 * variantId and available), invalid_request, and gateway_unavailable when the amount could not be registered: the order
 * is kept and the same key goes on with it.
 */
export async function placeOrder({ key, request, owner, shop = getShop() }: Placing): Promise<Answered> {
  channelFor(request.payMethod, shop.env);
  const bodyHash = hashOrderRequest(request);
  const stuck: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = await tryToPlace({ key, bodyHash, request, owner, stuck, shop });
    if ("order" in step) return { ...step, ...(await registerAmount(step, shop)) };
    // Outside of any transaction, because the gateway is asked first whether it has been paid.
    const status = await closeOrder({
      merchantUid: step.inTheWay,
      into: "expired",
      when: "now",
      origin: { source: "person", actor: "shopper" },
      shop,
    });
    // An account that the gateway will not close yet: another order has to make room.
    if (status === "awaiting_deposit") stuck.push(step.inTheWay);
  }
  throw new AppError("too_many_requests");
}

/** `isReplayed`: the key has made it before, and it may be over by now. */
export type Answered = PlacedOrder & { isReplayed: boolean };
type Step = Answered | { inTheWay: string };

async function tryToPlace({
  key,
  bodyHash,
  request,
  owner,
  stuck,
  shop,
}: Required<Placing> & { bodyHash: string; stuck: string[] }): Promise<Step> {
  const cartId = cartIdOf(key);
  const { phone } = request.buyer;
  return shop.db.transaction(async (tx) => {
    await lockNames(tx, [`key:${key}`, `cart:${cartId}`, `phone:${phone}`]);
    const used = await findKey(tx, key);
    if (used)
      return placedBefore(tx, {
        order: await findOrderRow(tx, used.merchantUid),
        bodyHash,
        used,
        request,
        owner,
      });
    const open = (await listOpenOrders(tx, { cartId, buyerPhone: phone })).filter(
      // Orders that cannot be ended do not count: they would lock their shopper out for as long as they last.
      ({ merchantUid }) => !stuck.includes(merchantUid),
    );
    // One cart is paid once: its edited form takes the place of its earlier try, whose window may still be open.
    const earlier = open.find((order) => order.cartId === cartId && order.status === "pending");
    await lockExpiredOf(tx, cartId);
    // Before anything is ended for it, and after those reads: what was open or expired then may have been paid since;
    // from now on that is a late payment.
    if (isKeyOfCart(key)) await refuseBoughtCart(tx, cartId, owner);
    if (earlier) return { inTheWay: earlier.merchantUid };
    if (open.length >= MOST_OPEN_ORDERS) return { inTheWay: oldest(open) };
    const placed = await writeOrder(tx, { cartId, request, owner, env: shop.env });
    await saveKey(tx, { key, bodyHash, merchantUid: placed.order.merchantUid });
    return { ...placed, isReplayed: false };
  });
}

type Before = {
  order: OrderRow | null;
  used: { bodyHash: string };
  bodyHash: string;
  request: OrderRequest;
  owner: NewOrderOwner;
};

/** The order that this key has made. Where only the pay method is another, its owner is told which order to pay. */
async function placedBefore(
  tx: Transaction,
  { order, used, bodyHash, request, owner }: Before,
): Promise<Step> {
  if (!order || !isOwner(order, owner)) throw new AppError("idempotency_key_reused");
  if (used.bodyHash === bodyHash)
    return { order, lines: await listOrderLines(tx, order.merchantUid), isReplayed: true };
  const isSameButForMethod = PAY_METHODS.some(
    (payMethod) => hashOrderRequest({ ...request, payMethod }) === used.bodyHash,
  );
  throw new AppError("idempotency_key_reused", {
    extra: isSameButForMethod ? { merchant_uid: order.merchantUid } : {},
  });
}

/**
 * What was bought leaves the cart, which is another one then. A cart that was bought and is still there is one whose
 * browser has not heard of it yet, and would be paid twice.
 */
async function refuseBoughtCart(tx: Transaction, cartId: string, owner: NewOrderOwner): Promise<void> {
  const bought = await findOrderOfCart(tx, cartId, BOUGHT);
  if (!bought) return;
  const extra = isOwner(bought, owner) ? { merchant_uid: bought.merchantUid } : {};
  throw new AppError("cart_ordered", { extra });
}

async function registerAmount(placed: PlacedOrder, shop: Shop): Promise<PlacedOrder> {
  const { order, lines } = placed;
  if (order.preparedAt) return placed;
  await shop.gateway.registerAmount({ merchantUid: order.merchantUid, amount: order.total });
  const preparedAt = new Date();
  await updateOrder(shop.db, order.merchantUid, { preparedAt });
  return { order: { ...order, preparedAt }, lines };
}

function isOwner(order: OrderRow, owner: NewOrderOwner): boolean {
  return order.guestId === owner.guestId || (order.userId !== null && order.userId === owner.userId);
}

/** One that waits for a deposit goes last: its shopper may be on the way to the bank. */
function oldest(open: { merchantUid: string; status: string }[]): string {
  const first = open.find((order) => order.status === "pending") ?? open[0];
  if (!first) throw new Error("No order is open");
  return first.merchantUid;
}
