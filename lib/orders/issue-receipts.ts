import type { Transaction } from "@/db/client";
import { claimReceipts, findReceiptRow, type ReceiptRow, updateReceipt } from "@/db/queries/cash-receipts";
import { inSeconds } from "@/db/queries/money-back";
import { lockOrder } from "@/db/queries/orders";
import { saveEvent } from "@/db/queries/payments";
import { isAppError } from "@/lib/errors";
import { receiptRequest } from "@/lib/payments/cash-receipt";
import type { CashReceipt, ReceiptOutcome } from "@/lib/payments/gateway";
import { backoffSeconds } from "@/lib/payments/refund";
import { unsealIfAny } from "@/lib/sealing";
import { leaseSeconds } from "./lease";
import { orElse } from "./one-by-one";
import { getShop, type Shop } from "./shop";

/** A gateway that says no this often, or that never answers clearly, will not say yes; a person has to look. */
const MOST_TRIES = 10;
const NO_RECEIPT = { issuedAmount: 0, applyNum: null, receiptUrl: null, issuedAt: null };
/** As long as goods can come back broken, and a little: until then the number may be needed anew. */
export const NAME_SECONDS = 120 * 24 * 3600;

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
    // Booked at once: what follows may fail, and then no receipt stands.
    if (wantedAmount > 0) await updateReceipt(shop.db, row.merchantUid, NO_RECEIPT);
  }
  if (wantedAmount === 0) return finish(shop, row, there);
  const request = receiptRequest(row.kind, unsealIfAny(row.identifierCipher, row.merchantUid));
  if (!request) return giveUp(shop, row, "the number is gone that it was for");
  const issued = await shop.gateway.issueReceipt({ impUid, ...request });
  if (issued.kind !== "done") return waitOrGiveUp(shop, row, reasonOf(issued));
  return finish(shop, row, issued.receipt);
}

/**
 * Done when it is for the sum that is wanted now, which may have changed meanwhile; otherwise it goes on. A gateway that
 * issues it for another sum, again and again, is a person's to ask.
 */
async function finish(shop: Shop, row: ReceiptRow, receipt: CashReceipt | null): Promise<boolean> {
  const { merchantUid } = row;
  const issuedAmount = receipt?.amount ?? 0;
  return shop.db.transaction(async (tx) => {
    // Settling changes what is wanted under the same lock.
    const order = await lockOrder(tx, merchantUid);
    const named = order?.separatedAt ? null : receipt;
    const wantedNow = (await findReceiptRow(tx, merchantUid))?.wantedAmount;
    const isDone = wantedNow === issuedAmount;
    const issued = {
      issuedAmount,
      applyNum: named?.applyNum ?? null,
      receiptUrl: named?.receiptUrl ?? null,
      issuedAt: receipt?.issuedAt ?? null,
    };
    if (!isDone && wantedNow === row.wantedAmount && row.attempts >= MOST_TRIES) {
      await updateReceipt(tx, merchantUid, issued);
      await writeGivenUp(tx, row, "it is issued for another sum");
      return false;
    }
    if (isDone && issuedAmount !== row.issuedAmount) {
      await saveEvent(tx, {
        ...eventOf(row),
        decision: issuedAmount > 0 ? "receipt_done" : "receipt_cancelled",
        orderStatus: order?.status ?? null,
        detail: { amount: issuedAmount },
      });
    }
    // A payment that has given everything back can need no other receipt.
    const isOver = isDone && issuedAmount === 0;
    await updateReceipt(tx, merchantUid, {
      ...issued,
      status: isDone ? "done" : "wanted",
      nextAt: isOver ? null : inSeconds(isDone ? NAME_SECONDS : backoffSeconds(row.attempts)),
      leasedUntil: null,
      lastError: null,
      ...(isOver && { identifierCipher: null }),
    });
    return isDone;
  });
}

function waitOrGiveUp(shop: Shop, row: ReceiptRow, lastError: string): Promise<false> {
  if (row.attempts >= MOST_TRIES) return giveUp(shop, row, lastError);
  const nextAt = inSeconds(backoffSeconds(row.attempts));
  return unlessChanged(shop, row, (tx) =>
    updateReceipt(tx, row.merchantUid, { status: "unknown", nextAt, leasedUntil: null, lastError }),
  );
}

function giveUp(shop: Shop, row: ReceiptRow, lastError: string): Promise<false> {
  return unlessChanged(shop, row, (tx) => writeGivenUp(tx, row, lastError));
}

async function writeGivenUp(tx: Transaction, row: ReceiptRow, lastError: string): Promise<void> {
  await saveEvent(tx, { ...eventOf(row), decision: "receipt_refused", reason: lastError });
  await updateReceipt(tx, row.merchantUid, { status: "refused", nextAt: null, leasedUntil: null, lastError });
}

/** Writes how a try failed. Where another sum is wanted meanwhile, the try says nothing of that and only ends. */
async function unlessChanged(
  shop: Shop,
  { merchantUid, wantedAmount }: ReceiptRow,
  write: (tx: Transaction) => Promise<void>,
): Promise<false> {
  await shop.db.transaction(async (tx) => {
    await lockOrder(tx, merchantUid);
    const isSame = (await findReceiptRow(tx, merchantUid))?.wantedAmount === wantedAmount;
    await (isSame ? write(tx) : updateReceipt(tx, merchantUid, { leasedUntil: null }));
  });
  return false;
}

function eventOf({ merchantUid, impUid }: ReceiptRow) {
  return { merchantUid, impUid, source: "refund", actor: "receipt" } as const;
}

function reasonOf(outcome: Exclude<ReceiptOutcome, { kind: "done" }>): string {
  return outcome.kind === "refused" ? outcome.message : "no clear answer";
}
