import { claimReceipts, findReceiptRow, type ReceiptRow, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import { receiptRequest } from "@/lib/payments/cash-receipt";
import type { CashReceipt, ReceiptOutcome } from "@/lib/payments/gateway";
import { backoffSeconds } from "@/lib/payments/refund";
import { unseal } from "@/lib/sealing";
import { leaseSeconds } from "./lease";
import { orElse } from "./one-by-one";
import { getShop, type Shop } from "./shop";

/** A gateway that says no this often, or that never answers clearly, will not say yes; a person has to look. */
const MOST_TRIES = 10;
/** As long as goods can come back broken, and a little: until then the number may be needed anew. */
const NAME_SECONDS = 120 * 24 * 3600;

/** Issues, renews and cancels the cash receipts that are due. @returns how many are as they should be now. */
export async function issueReceipts({
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
  for (let count = 0; count < limit && Date.now() < until; count += 1) {
    const [row] = await claimReceipts(shop.db, {
      limit: 1,
      leaseSeconds: leaseSeconds(shop.env),
      ...(merchantUid ? { merchantUid } : {}),
    });
    if (!row) break;
    done += await orElse(`receipt of ${row.merchantUid}`, 0, async () =>
      (await bringUpToDate(shop, row)) ? 1 : 0,
    );
  }
  return done;
}

/**
 * One receipt that is ours by its lease. What the gateway has is read first, every time: so an answer that was lost is
 * found, and nothing is written twice. A receipt of another sum is cancelled before the right one is issued.
 */
async function bringUpToDate(shop: Shop, row: ReceiptRow): Promise<boolean> {
  const { impUid, wantedAmount } = row;
  if (impUid === null) throw new Error("A receipt is due without its payment");
  let there: CashReceipt | null;
  try {
    there = await shop.gateway.findReceipt(impUid);
  } catch (error) {
    if (!isAppError(error, "gateway_unavailable")) throw error;
    return waitOrGiveUp(shop, row, "could not be looked up");
  }
  if ((there?.amount ?? 0) === wantedAmount) return finish(shop, row, there);
  await updateReceipt(shop.db, row.merchantUid, { status: "sent" });
  if (there && there.amount > 0) {
    const cancelled = await shop.gateway.cancelReceipt(impUid);
    if (cancelled.kind !== "done") return waitOrGiveUp(shop, row, reasonOf(cancelled));
    there = { ...there, amount: 0 };
  }
  if (wantedAmount === 0) return finish(shop, row, there);
  const request = receiptRequest(row.kind, identifierOf(row));
  if (!request) return giveUp(shop, row, "the number is gone that it was for");
  const issued = await shop.gateway.issueReceipt({ impUid, ...request });
  if (issued.kind !== "done") return waitOrGiveUp(shop, row, reasonOf(issued));
  return finish(shop, row, issued.receipt);
}

/** Done when it is for the sum that is wanted now, which may have changed meanwhile; otherwise it goes on. */
async function finish(shop: Shop, row: ReceiptRow, receipt: CashReceipt | null): Promise<boolean> {
  const { merchantUid } = row;
  const issuedAmount = receipt?.amount ?? 0;
  return shop.db.transaction(async (tx) => {
    // Settling changes what is wanted under the same lock.
    const order = await lockOrder(tx, merchantUid);
    const named = order?.separatedAt ? null : receipt;
    const isDone = (await findReceiptRow(tx, merchantUid))?.wantedAmount === issuedAmount;
    if (isDone && issuedAmount !== row.issuedAmount) {
      await saveEvent(tx, {
        merchantUid,
        impUid: row.impUid,
        source: "refund",
        actor: "receipt",
        decision: issuedAmount > 0 ? "receipt_done" : "receipt_cancelled",
        orderStatus: order?.status ?? null,
        detail: { amount: issuedAmount },
      });
    }
    // A payment that has given everything back can need no other receipt.
    const isOver = isDone && issuedAmount === 0;
    await updateReceipt(tx, merchantUid, {
      issuedAmount,
      applyNum: named?.applyNum ?? null,
      receiptUrl: named?.receiptUrl ?? null,
      issuedAt: receipt?.issuedAt ?? null,
      status: isDone ? "done" : "wanted",
      nextAt: isOver ? null : inSeconds(isDone ? NAME_SECONDS : backoffSeconds(row.attempts)),
      leasedUntil: null,
      lastError: null,
      ...(isOver && { identifierCipher: null }),
    });
    return isDone;
  });
}

async function waitOrGiveUp(shop: Shop, row: ReceiptRow, lastError: string): Promise<false> {
  if (row.attempts >= MOST_TRIES) return giveUp(shop, row, lastError);
  const nextAt = inSeconds(backoffSeconds(row.attempts));
  await updateReceipt(shop.db, row.merchantUid, { status: "unknown", nextAt, leasedUntil: null, lastError });
  return false;
}

async function giveUp(shop: Shop, { merchantUid, impUid }: ReceiptRow, lastError: string): Promise<false> {
  await shop.db.transaction(async (tx) => {
    await saveEvent(tx, {
      merchantUid,
      impUid,
      source: "refund",
      actor: "receipt",
      decision: "receipt_refused",
      reason: lastError,
    });
    await updateReceipt(tx, merchantUid, { status: "refused", nextAt: null, leasedUntil: null, lastError });
  });
  return false;
}

function identifierOf({ identifierCipher, merchantUid }: ReceiptRow): string | null {
  if (identifierCipher === null) return null;
  try {
    return unseal(identifierCipher, merchantUid);
  } catch {
    // Sealed with another AUTH_SECRET.
    return null;
  }
}

function reasonOf(outcome: Exclude<ReceiptOutcome, { kind: "done" }>): string {
  return outcome.kind === "refused" ? outcome.message : "no clear answer";
}
