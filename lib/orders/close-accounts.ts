import { type ClosingRow, claimClosings, inSeconds, updateClosing } from "@/db/queries/money-back";
import { AppError } from "@/lib/errors";
import type { GatewayPayment } from "@/lib/payments/gateway";
import { backoffSeconds } from "@/lib/payments/refund";
import { stageOf } from "@/lib/payments/stage";
import { seenOf } from "./facts";
import { leaseSeconds } from "./lease";
import { orElse } from "./one-by-one";
import { settlePayment } from "./settle-payment";
import type { Origin } from "./settlement";
import { getShop, type Shop } from "./shop";

const ORIGIN: Origin = { source: "sweep", actor: "closing" };
/** A gateway that says no this often will not say yes; a person has to look. */
const MOST_REFUSALS = 5;

/** Closes the virtual accounts that are due to be closed. @returns how many are closed or were paid into. */
export async function closeAccounts({
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
  let finished = 0;
  // One at a time, so that each has the whole of its lease for itself.
  for (let count = 0; count < limit && Date.now() < until; count += 1) {
    const [closing] = await claimClosings(shop.db, {
      limit: 1,
      leaseSeconds: leaseSeconds(shop.env),
      ...(merchantUid ? { merchantUid } : {}),
    });
    if (!closing) break;
    finished += await orElse(`close ${closing.impUid}`, 0, async () =>
      (await closeAccount(shop, closing)) ? 1 : 0,
    );
  }
  return finished;
}

async function closeAccount(shop: Shop, closing: ClosingRow): Promise<boolean> {
  const { impUid } = closing;
  // An earlier try may have been carried out without our hearing of it.
  if (closing.status !== "wanted" && (await lookAgain(shop, closing))) return true;
  await updateClosing(shop.db, impUid, { status: "sent" });
  const outcome = await shop.gateway.closeAccount(impUid);
  if (outcome.kind === "done" && (await finish(shop, closing, outcome.payment))) return true;
  if (outcome.kind === "refused" && (await lookAgain(shop, closing))) return true;
  const isHopeless = outcome.kind === "refused" && closing.attempts >= MOST_REFUSALS;
  await updateClosing(shop.db, impUid, {
    status: isHopeless ? "refused" : "unknown",
    nextAt: isHopeless ? null : inSeconds(backoffSeconds(closing.attempts)),
    leasedUntil: null,
    lastError: outcome.kind === "refused" ? outcome.message : "no clear answer",
  });
  return false;
}

async function lookAgain(shop: Shop, closing: ClosingRow): Promise<boolean> {
  try {
    const seen = await shop.gateway.findPayment(closing.impUid);
    return seen !== null && (await finish(shop, closing, seen));
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Settles what was seen; the closing is over when no deposit can come any more, or one has come. */
async function finish(shop: Shop, closing: ClosingRow, seen: GatewayPayment): Promise<boolean> {
  await settlePayment({ seen, origin: ORIGIN, shop });
  const stage = stageOf(seenOf(seen));
  if (stage === "account" || stage === "window" || stage === "unknown") return false;
  await updateClosing(shop.db, closing.impUid, {
    status: "done",
    doneAt: inSeconds(0),
    nextAt: null,
    leasedUntil: null,
    lastError: null,
  });
  return true;
}
