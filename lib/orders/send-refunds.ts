import {
  claimRefunds,
  findRefund,
  finishRefund,
  inSeconds,
  type RefundChange,
  type RefundRow,
  updateRefund,
} from "@/db/queries/money-back";
import { findPaymentRow, type NewEvent, saveEvent } from "@/db/queries/payments";
import { AppError } from "@/lib/errors";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { backoffSeconds } from "@/lib/payments/refund";
import { heldBy } from "@/lib/payments/stage";
import { readingOfRow, seenOf } from "./facts";
import { accountOf } from "./give-refund-account";
import { leaseSeconds } from "./lease";
import { orElse } from "./one-by-one";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

const ORIGIN: Origin = { source: "refund", actor: "refund" };

/** Sends the refunds that are due. @returns how many are done now. */
export async function sendRefunds({
  merchantUid,
  limit = 20,
  until = Number.POSITIVE_INFINITY,
  shop = getShop(),
}: {
  merchantUid?: string;
  limit?: number;
  /** No new one is begun past this moment (Date.now()). */
  until?: number;
  shop?: Shop;
}): Promise<number> {
  let done = 0;
  // One at a time, so that each has the whole of its lease for itself.
  for (let count = 0; count < limit && Date.now() < until; count += 1) {
    const [refund] = await claimRefunds(shop.db, {
      limit: 1,
      leaseSeconds: leaseSeconds(shop.env),
      ...(merchantUid ? { merchantUid } : {}),
    });
    if (!refund) break;
    done += await orElse(`refund ${refund.id}`, 0, async () => ((await sendRefund(shop, refund)) ? 1 : 0));
  }
  return done;
}

/** One refund that is ours by its lease. Sent once; after an unclear answer looked up before it is sent again. */
async function sendRefund(shop: Shop, refund: RefundRow): Promise<boolean> {
  let left: number;
  if (refund.status === "wanted") {
    const row = await findPaymentRow(shop.db, refund.impUid);
    left = row ? heldBy(readingOfRow(row)) : 0;
  } else {
    const seen = await readBack(shop, refund);
    if (seen === null) return false;
    if (await isOver(shop, refund)) return true;
    left = heldBy(seenOf(seen));
  }
  if (left === 0) return giveUp(shop, refund, { status: "void", lastError: "nothing was left" });

  // The first try fixes what we believe to be left; a repeat says the same, so that it cannot pay twice.
  const checksum = refund.checksum ?? left;
  const amount = Math.min(refund.amount, checksum);
  const account = accountOf(refund);
  if (account === null) return askAgain(shop, refund);
  // Committed before the call: a process that dies in it leaves a refund that has to be looked up first.
  await move(shop, refund, { status: "sent", checksum, amount });
  const outcome = await shop.gateway.cancelPayment({
    impUid: refund.impUid,
    amount,
    checksum,
    reason: `[${refund.id}] ${refund.reason}`,
    ...(account ? { account } : {}),
  });
  switch (outcome.kind) {
    case "done":
      await settlePayment({ seen: outcome.payment, origin: ORIGIN, shop });
      // A success is proof enough, even where the history that comes with it lacks our row.
      return (await isOver(shop, refund)) || finish(shop, refund);
    case "unclear":
      return waitAndLook(shop, refund, "no clear answer");
    case "refused":
      return afterRefusal(shop, { ...refund, checksum, amount }, outcome.message);
  }
}

/** A clear no. It may be a no to a repetition, or to a sum that somebody else has changed, or a real one. */
async function afterRefusal(shop: Shop, refund: RefundRow, message: string): Promise<boolean> {
  const seen = await readBack(shop, refund);
  if (seen === null) return false;
  if (await isOver(shop, refund)) return true;
  const left = heldBy(seenOf(seen));
  if (left === 0) return giveUp(shop, refund, { status: "void", lastError: message });
  if (left !== refund.checksum && mayHaveBeenUs(refund, seen)) {
    // A person has to look before anything is sent again, and sees what is left to send.
    return giveUp(shop, refund, {
      status: "refused",
      amount: Math.min(refund.amount, left),
      lastError: "the cancel history does not tell whose it was",
    });
  }
  if (left !== refund.checksum) {
    await move(shop, refund, {
      status: "wanted",
      checksum: null,
      amount: Math.min(refund.amount, left),
      nextAt: inSeconds(0),
      leasedUntil: null,
      lastError: message,
    });
    return false;
  }
  return giveUp(shop, refund, { status: "refused", lastError: message });
}

/** Asks the gateway and settles what it says; a row of ours in its cancel history ends the refund there. */
async function readBack(shop: Shop, refund: RefundRow): Promise<GatewayPayment | null> {
  try {
    const seen = await shop.gateway.findPayment(refund.impUid);
    if (seen) {
      await settlePayment({ seen, origin: ORIGIN, shop });
      return seen;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  await waitAndLook(shop, refund, "could not be looked up");
  return null;
}

/**
 * Whether what is gone from the payment may be an earlier try of ours: its answer was unclear, or the gateway's history
 * does not add up. Where it was clear all along, somebody else has cancelled, and ours can be sent anew.
 */
function mayHaveBeenUs(refund: RefundRow, { cancellations, cancelAmount }: GatewayPayment): boolean {
  const isWhole = cancellations.reduce((sum, { amount }) => sum + amount, 0) === cancelAmount;
  return refund.status !== "wanted" || !isWhole;
}

/** What the buyer gave does not open any more, with another AUTH_SECRET: it has to be given again. */
async function askAgain(shop: Shop, refund: RefundRow): Promise<false> {
  await move(shop, refund, {
    status: "needs_account",
    accountCipher: null,
    nextAt: null,
    leasedUntil: null,
    lastError: "the account could not be opened",
  });
  return false;
}

async function finish(shop: Shop, refund: RefundRow): Promise<true> {
  await shop.db.transaction(async (tx) => {
    await saveEvent(tx, eventOf(refund, { status: "done" }));
    await finishRefund(tx, refund.id);
  });
  return true;
}

/** Changes a refund's state and says so in the timeline. The event first: it takes the order's lock, as settling does. */
async function move(shop: Shop, refund: RefundRow, change: RefundChange): Promise<void> {
  await shop.db.transaction(async (tx) => {
    await saveEvent(tx, eventOf(refund, change));
    await updateRefund(tx, refund.id, change);
  });
}

function eventOf({ id, merchantUid, impUid, amount }: RefundRow, change: RefundChange): NewEvent {
  return {
    merchantUid,
    impUid,
    ...ORIGIN,
    decision: `refund_${change.status}`,
    reason: change.lastError ?? null,
    detail: { refund: id, amount: change.amount ?? amount, status: change.status },
  };
}

async function isOver(shop: Shop, refund: RefundRow): Promise<boolean> {
  return (await findRefund(shop.db, refund.id))?.status === "done";
}

async function waitAndLook(shop: Shop, refund: RefundRow, lastError: string): Promise<false> {
  const nextAt = inSeconds(backoffSeconds(refund.attempts));
  await move(shop, refund, { status: "unknown", nextAt, leasedUntil: null, lastError });
  return false;
}

async function giveUp(
  shop: Shop,
  refund: RefundRow,
  end: { status: "void" | "refused"; lastError: string; amount?: number },
): Promise<boolean> {
  const wiped = end.status === "void" ? { accountCipher: null } : {};
  await move(shop, refund, { ...end, ...wiped, nextAt: null, leasedUntil: null });
  return end.status === "void";
}
