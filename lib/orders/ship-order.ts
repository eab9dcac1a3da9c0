import type { Transaction } from "@/db/client";
import { finishShipment, insertShipment, listShipments } from "@/db/queries/claims";
import type { RefundRow } from "@/db/queries/money-back";
import { type LockedOrder, lockOrder, updateOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { unitsLeft } from "@/lib/payments/after-order";
import { isCarrier, trackingDigits } from "@/lib/payments/carriers";
import { isOpenRefund } from "@/lib/payments/refund";
import type { Fulfilment } from "@/lib/payments/status";
import { refuseOtherAddress } from "./change-address";
import { readClaimBooks } from "./claim-books";
import { isOrderNumber } from "./order-number";
import { getShop, type Shop } from "./shop";

type Handling = {
  merchantUid: string;
  /** The person who does it, for the timeline. */
  by: string;
  shop?: Shop;
};
/** `seenAddress`: `addressMark` of what the page showed, where one shows it. */
type Packing = Handling & { seenAddress?: string };

/** Somebody packs it: from now on its address is for the shop alone to change. @throws as `shipOrder`. */
export async function prepareOrder({
  merchantUid,
  seenAddress,
  by,
  shop = getShop(),
}: Packing): Promise<void> {
  return shop.db.transaction(async (tx) => {
    const order = await lockPaid(tx, merchantUid);
    if (order.fulfilment === "preparing") return;
    if (order.fulfilment !== "none") throw new AppError("already_shipped");
    if (seenAddress !== undefined) refuseOtherAddress(order, seenAddress);
    await refuseWhileRefunding(tx, order);
    await moveOn(tx, order, { to: "preparing", decision: "prepare", by });
  });
}

/**
 * The parcel is on its way. Under the order's lock, so that of a cancel and a parcel at once one comes first and the
 * other is told. Repeated with the same number, it does nothing.
 *
 * @throws AppError: invalid_request (no such carrier, or no number of one), order_not_found, order_closed (not paid),
 * already_shipped (with another number), refund_open (money of it is on its way back, waits for a person, or is gone),
 * order_changed (it goes elsewhere by now).
 */
export async function shipOrder({
  merchantUid,
  carrier,
  trackingNumber,
  seenAddress,
  by,
  shop = getShop(),
}: Packing & { carrier: string; trackingNumber: string }): Promise<void> {
  const parcel = readParcel({ carrier, trackingNumber });
  return shop.db.transaction(async (tx) => {
    const order = await lockPaid(tx, merchantUid);
    if (order.fulfilment === "shipped" || order.fulfilment === "delivered") {
      const known = (await listShipments(tx, merchantUid)).find(({ claimId }) => claimId === null);
      if (known?.carrier === parcel.carrier && known.trackingNumber === parcel.trackingNumber) return;
      throw new AppError("already_shipped");
    }
    if (seenAddress !== undefined) refuseOtherAddress(order, seenAddress);
    await refuseWhileRefunding(tx, order);
    await insertShipment(tx, { merchantUid, ...parcel, shippedBy: by });
    await queueMessages(tx, shop.env, [
      { merchantUid, kind: "order_shipped", subject: parcel.trackingNumber },
    ]);
    await moveOn(tx, order, { to: "shipped", decision: "ship", by, detail: { carrier } });
  });
}

/**
 * A parcel has arrived, by its id, or without one the order's own, with which the time to send it back begins. Repeated,
 * it does nothing. @throws AppError: order_not_found, order_closed, not_shipped.
 */
export async function deliverOrder({
  merchantUid,
  parcel: id,
  by,
  shop = getShop(),
}: Handling & { parcel?: number }): Promise<void> {
  return shop.db.transaction(async (tx) => {
    // Its money may have gone back while the parcel was on its way.
    const order = await lockPaid(tx, merchantUid, ["paid", "refunded"]);
    const parcels = await listShipments(tx, merchantUid);
    const parcel = parcels.find((one) => (id === undefined ? one.claimId === null : one.id === id));
    if (!parcel) throw new AppError("not_shipped");
    if (parcel.deliveredAt !== null) return;
    await finishShipment(tx, parcel.id);
    if (parcel.claimId === null) await moveOn(tx, order, { to: "delivered", decision: "deliver", by });
    else await note(tx, order, { decision: "deliver_exchange", by });
  });
}

/** @throws AppError(invalid_request) */
export function readParcel({ carrier, trackingNumber }: { carrier: string; trackingNumber: string }) {
  const number = isCarrier(carrier) ? trackingDigits(carrier, trackingNumber) : null;
  if (!isCarrier(carrier)) {
    throw new AppError("invalid_request", { errors: [{ path: "carrier", code: "unknown" }] });
  }
  if (number === null) {
    throw new AppError("invalid_request", { errors: [{ path: "trackingNumber", code: "invalid" }] });
  }
  return { carrier, trackingNumber: number };
}

async function lockPaid(tx: Transaction, merchantUid: string, statuses = ["paid"]): Promise<LockedOrder> {
  const order = isOrderNumber(merchantUid) ? await lockOrder(tx, merchantUid) : null;
  if (!order) throw new AppError("order_not_found");
  if (!statuses.includes(order.status)) throw new AppError("order_closed");
  return order;
}

/**
 * What is on its way back, was given back outside to the last won, or has no unit left is not sent out besides. Money of
 * cancelled units that waits for the buyer's account may wait for ever: the rest of the order goes without it.
 */
async function refuseWhileRefunding(tx: Transaction, order: LockedOrder): Promise<void> {
  const { refunds, claims, free, quoted } = await readClaimBooks(tx, order);
  const ofUnits = claims.filter(({ kind }) => kind === "cancel").map(({ refundId }) => refundId);
  const isGone = free === 0 || unitsLeft(quoted.lines).length === 0;
  const waits = ({ id, status }: RefundRow) => status === "needs_account" && ofUnits.includes(id);
  if (isGone || refunds.some((refund) => isOpenRefund(refund) && !waits(refund)))
    throw new AppError("refund_open");
}

type Told = { decision: string; by: string; detail?: { carrier: string } };

async function moveOn(
  tx: Transaction,
  order: LockedOrder,
  { to, ...told }: Told & { to: Fulfilment },
): Promise<void> {
  await updateOrder(tx, order.merchantUid, { fulfilment: to });
  await note(tx, order, told);
}

async function note(
  tx: Transaction,
  { merchantUid, status }: LockedOrder,
  { decision, by, detail }: Told,
): Promise<void> {
  await saveEvent(tx, {
    merchantUid,
    source: "person",
    actor: by,
    decision,
    orderStatus: status,
    ...(detail && { detail }),
  });
}
