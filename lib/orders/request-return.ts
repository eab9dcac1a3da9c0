import { insertClaim, listShipments, updateClaim } from "@/db/queries/claims";
import { findOrderRow, lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { RETURN_FEE } from "@/lib/catalog/shipping";
import { AppError } from "@/lib/errors";
import { queueMessages } from "@/lib/mail/queue-messages";
import { canTake, quoteReturn, type Units } from "@/lib/payments/after-order";
import { canBecome, claimDeadline, isOurFault } from "@/lib/payments/claim";
import type { ClaimReason } from "@/lib/payments/status";
import { arrivalOf } from "./arrival";
import { sameUnits } from "./cancel-order";
import { type ClaimBooks, readClaimBooks, turnOf } from "./claim-books";
import { accessTo } from "./order-access";
import { isOrderNumber } from "./order-number";
import type { Viewer } from "./order-view";
import { getShop, type Shop } from "./shop";

/** What a return or an exchange comes to. For an exchange no money goes back, and its postage is asked for apart. */
export function quoteClaim(
  quoted: ClaimBooks["quoted"],
  { kind, reason, units }: { kind: "return" | "exchange"; reason: ClaimReason; units: readonly Units[] },
): { goods: number; postage: number; amount: number } {
  const isOurs = isOurFault(reason);
  const quote = quoteReturn(quoted, units, { isOurFault: isOurs, returnFee: RETURN_FEE });
  if (kind === "return") return quote;
  return { goods: quote.goods, postage: isOurs ? 0 : 2 * RETURN_FEE, amount: 0 };
}

type Asking = {
  merchantUid: string;
  kind: "return" | "exchange";
  units: Units[];
  reason: ClaimReason;
  /** The shopper's own words; they stand in the claim alone, never in the timeline. */
  note: string;
  /** Won that the page said would go back; the sum itself is ours. */
  shownAmount: number;
  /** Claims that the page knew of. */
  serial: number;
  viewer: Viewer;
  shop?: Shop;
};

/**
 * Asks to send goods back, or to have others for them. Nothing moves yet: the merchant decides, and the money goes
 * when the goods are there. Sent twice, or from two tabs, it is one claim.
 *
 * @throws AppError: order_not_found (also for a stranger and a bare link), order_closed, not_shipped, too_late,
 * order_changed (it is not as the page showed it), nothing_to_refund.
 */
export async function requestReturn({ shop = getShop(), ...asking }: Asking): Promise<void> {
  const { merchantUid, kind, units, reason, serial } = asking;
  await refuseStrangers(shop, asking);
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) throw new AppError("order_not_found");
    const books = await readClaimBooks(tx, order);
    const isSame = (claim: ClaimBooks["claims"][number]) =>
      claim.kind === kind &&
      sameUnits(claim.units, units) &&
      claim.status !== "withdrawn" &&
      claim.status !== "declined";
    const turn = turnOf(books.claims, { serial, isSame });
    if (turn === "repeated") return;
    if (!books.accepted || order.status !== "paid") throw new AppError("order_closed");
    const parcels = await listShipments(tx, merchantUid);
    if (parcels.length === 0) throw new AppError("not_shipped");
    const arrival = arrivalOf(parcels);
    if (arrival && claimDeadline(reason, arrival) < order.now) throw new AppError("too_late");
    if (turn === "changed" || !canTake(books.quoted.lines, units)) throw new AppError("order_changed");
    const { amount, postage } = quoteClaim(books.quoted, asking);
    if (amount !== asking.shownAmount) throw new AppError("order_changed");
    if (kind === "return" && amount === 0) throw new AppError("nothing_to_refund");
    const id = `${merchantUid}.${serial + 1}`;
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor: "shopper",
      decision: `request_${kind}`,
      reason,
      orderStatus: order.status,
      detail: { claim: id, amount, status: "requested" },
    });
    await insertClaim(
      tx,
      {
        id,
        merchantUid,
        kind,
        status: "requested",
        reason,
        note: asking.note,
        amount,
        postage,
        requestedBy: "shopper",
      },
      units,
    );
    await queueMessages(tx, shop.env, [{ merchantUid, kind: "claim_requested", subject: id }]);
  });
}

/** Taken back by the shopper, while the goods are still theirs. @throws AppError: order_not_found, claim_closed. */
export async function withdrawClaim({
  merchantUid,
  claimId,
  viewer,
  shop = getShop(),
}: {
  merchantUid: string;
  claimId: string;
  viewer: Viewer;
  shop?: Shop;
}): Promise<void> {
  await refuseStrangers(shop, { merchantUid, viewer });
  await shop.db.transaction(async (tx) => {
    const order = await lockOrder(tx, merchantUid);
    if (!order) throw new AppError("order_not_found");
    const claim = (await readClaimBooks(tx, order)).claims.find(({ id }) => id === claimId);
    if (!claim) throw new AppError("order_not_found");
    if (claim.status === "withdrawn") return;
    if (!canBecome(claim.status, "withdrawn")) throw new AppError("claim_closed");
    await updateClaim(tx, claimId, { status: "withdrawn" });
    await saveEvent(tx, {
      merchantUid,
      source: "person",
      actor: "shopper",
      decision: "withdraw_claim",
      orderStatus: order.status,
      detail: { claim: claimId, amount: claim.amount, status: "withdrawn" },
    });
  });
}

async function refuseStrangers(shop: Shop, { merchantUid, viewer }: Pick<Asking, "merchantUid" | "viewer">) {
  const order = isOrderNumber(merchantUid) ? await findOrderRow(shop.db, merchantUid) : null;
  if (!order || accessTo(order, viewer) !== "owner") throw new AppError("order_not_found");
}
