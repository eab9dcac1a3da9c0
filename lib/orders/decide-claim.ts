import type { Transaction } from "@/db/client";
import { type ClaimRow, countUnits, findClaimOrder, insertShipment, updateClaim } from "@/db/queries/claims";
import { type LockedOrder, lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { lockVariants, moveStock } from "@/db/queries/stock";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { canBecome } from "@/lib/payments/claim";
import type { ClaimStatus } from "@/lib/payments/status";
import { type ClaimBooks, readClaimBooks } from "./claim-books";
import { queueRefund } from "./queue-refund";
import { readParcel } from "./ship-order";
import { getShop, type Shop } from "./shop";

type Deciding = {
  claimId: string;
  /** The person who decides, for the timeline. */
  by: string;
  shop?: Shop;
};

/** Each may be repeated. All throw AppError: order_not_found (no such claim), claim_closed (it stands elsewhere by now). */

/** The goods may come back. */
export function approveClaim(deciding: Deciding): Promise<void> {
  return move(deciding, "approved", (tx, { claim, order }) =>
    updateClaim(tx, claim.id, { status: "approved", decidedAt: order.now }),
  );
}

/** Told with the reason, in words for the shopper. */
export function declineClaim({ answer, ...deciding }: Deciding & { answer: string }): Promise<void> {
  return move(deciding, "declined", (tx, { claim, order }) =>
    updateClaim(tx, claim.id, { status: "declined", decidedAt: order.now, answer }),
  );
}

/** The goods are back; whether they can be sold again, whoever has them in hand says. */
export function receiveClaim({ restock, ...deciding }: Deciding & { restock: boolean }): Promise<void> {
  return move(deciding, "received", async (tx, { claim, order }) => {
    await updateClaim(tx, claim.id, { status: "received", receivedAt: order.now });
    if (!restock) return;
    const { merchantUid, units } = claim;
    await moveStock(tx, [{ kind: "returned", units, merchantUid, author: deciding.by }]);
  });
}

/** A return's money goes on its way: the sum that was shown, or what is left where less is. Law §18: within 3 days. */
export function refundClaim(deciding: Deciding): Promise<void> {
  return move(deciding, "done", async (tx, { claim, order, books, shop }) => {
    if (claim.kind !== "return") throw new AppError("claim_closed");
    if (!books.accepted) throw new AppError("order_closed");
    const amount = Math.min(claim.amount, books.free);
    const refundId =
      amount > 0
        ? await queueRefund(tx, {
            order,
            accepted: books.accepted,
            amount,
            reason: "반품",
            by: deciding.by,
            env: shop.env,
          })
        : null;
    await updateClaim(tx, claim.id, { status: "done", amount, refundId, doneAt: order.now });
    const { merchantUid, units } = claim;
    await countUnits(tx, { merchantUid, counter: "returnedQuantity", units });
  });
}

/** Others of the same goods are sent. @throws besides: out_of_stock, invalid_request (carrier or number). */
export function exchangeClaim({
  carrier,
  trackingNumber,
  ...deciding
}: Deciding & { carrier: string; trackingNumber: string }): Promise<void> {
  const parcel = readParcel({ carrier, trackingNumber });
  return move(deciding, "done", async (tx, { claim, order, shop }) => {
    if (claim.kind !== "exchange") throw new AppError("claim_closed");
    const { merchantUid, units } = claim;
    const variants = await lockVariants(
      tx,
      units.map(({ variantId }) => variantId),
    );
    for (const { variantId, quantity } of units) {
      const available = variants.find(({ id }) => id === variantId)?.stock ?? 0;
      if (available < quantity) throw new AppError("out_of_stock", { extra: { variantId, available } });
    }
    await moveStock(tx, [{ kind: "sold", units, merchantUid, author: deciding.by }]);
    await countUnits(tx, { merchantUid, counter: "exchangedQuantity", units });
    await insertShipment(tx, { merchantUid, claimId: claim.id, ...parcel, shippedBy: deciding.by });
    await updateClaim(tx, claim.id, { status: "done", doneAt: order.now });
    await queueMessages(tx, shop.env, [
      { merchantUid, kind: "order_shipped", subject: parcel.trackingNumber },
    ]);
  });
}

type Moving = { claim: ClaimRow; order: LockedOrder; books: ClaimBooks; shop: Shop };

async function move(
  { claimId, by, shop = getShop() }: Deciding,
  next: ClaimStatus,
  write: (tx: Transaction, moving: Moving) => Promise<void>,
): Promise<void> {
  const merchantUid = await findClaimOrder(shop.db, claimId);
  if (merchantUid === null) throw new AppError("order_not_found");
  return shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) throw new AppError("order_not_found");
    const books = await readClaimBooks(tx, order);
    const claim = books.claims.find(({ id }) => id === claimId);
    if (!claim) throw new AppError("order_not_found");
    if (claim.status === next) return;
    if (!canBecome(claim.status, next)) throw new AppError("claim_closed");
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor: by,
      decision: `${claim.kind}_${next}`,
      reason: claim.reason,
      orderStatus: order.status,
      detail: { claim: claim.id, amount: claim.amount, status: next },
    });
    await write(tx, { claim, order, books, shop });
    if (next === "approved" || next === "received" || next === "declined") {
      await queueMessages(tx, shop.env, [{ merchantUid, kind: `claim_${next}`, subject: claim.id }]);
    }
  });
}
