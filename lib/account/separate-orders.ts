import { type Database, getDb } from "@/db/client";
import { findReceiptRow, type ReceiptRow } from "@/db/queries/cash-receipts";
import { type ClaimRow, listClaims } from "@/db/queries/claims";
import { listPaymentRows, type PaymentRow } from "@/db/queries/payments";
import {
  deleteOverSeparated,
  insertSeparated,
  listSeparable,
  lockSeparable,
  wipeBuyer,
} from "@/db/queries/separation";
import { orElse } from "@/lib/orders/one-by-one";
import { seal } from "@/lib/sealing";

/** Enough a run for a shop's busiest day to be gone within the hour, and short. */
const MOST_A_RUN = 200;

/**
 * Parts the orders of people who have left from what names those people, as soon as each is over; and every order once
 * the five years are over that its record is kept. Safe to run twice at once and to stop at any point.
 * @returns how many orders were parted.
 */
export async function separateOrders({ db = getDb(), limit = MOST_A_RUN } = {}): Promise<number> {
  await orElse("separated records", undefined, () => db.transaction((tx) => deleteOverSeparated(tx, limit)));
  let separated = 0;
  for (const merchantUid of await listSeparable(db, limit)) {
    const isSeparated = await orElse("separation", false, () => separateOrder(db, merchantUid));
    if (isSeparated) separated += 1;
  }
  return separated;
}

async function separateOrder(db: Database, merchantUid: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const found = await lockSeparable(tx, merchantUid);
    if (!found) return false;
    if (!found.isDue) {
      const receipt = await findReceiptRow(tx, merchantUid);
      const record = toRecord({
        order: found.order,
        payments: await listPaymentRows(tx, merchantUid),
        claims: await listClaims(tx, merchantUid),
        receipt,
      });
      const sealed = seal(JSON.stringify(record), placeOf(merchantUid));
      await insertSeparated(tx, { merchantUid, sealed, keptUntil: found.keptUntil });
    }
    await wipeBuyer(tx, merchantUid);
    return true;
  });
}

/** What is kept of a buyer whom the order names no more. */
export type SeparatedRecord = ReturnType<typeof toRecord>;

/** A record is sealed for its order: it opens nowhere else. */
export function placeOf(merchantUid: string): string {
  return `separated:${merchantUid}`;
}

type Order = NonNullable<Awaited<ReturnType<typeof lockSeparable>>>["order"];
type Rows = { order: Order; payments: PaymentRow[]; claims: ClaimRow[]; receipt: ReceiptRow | null };

/** Who made the contract, where it was sent, what proves its payments, and what was said of its withdrawal. */
function toRecord({ order, payments, claims, receipt }: Rows) {
  return {
    buyer: { name: order.buyerName, phone: order.buyerPhone, email: order.buyerEmail },
    address: { postcode: order.postcode, line1: order.line1, line2: order.line2 },
    payments: payments.map(({ impUid, cardNumber, applyNum, receiptUrl }) => ({
      impUid,
      cardNumber,
      applyNum,
      receiptUrl,
    })),
    claims: claims.map(({ id, reason, note, answer }) => ({ id, reason, note, answer })),
    cashReceipt: receipt && { applyNum: receipt.applyNum, receiptUrl: receipt.receiptUrl },
  };
}
