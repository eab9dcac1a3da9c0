import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import {
  accountClosings,
  cashReceipts,
  claims,
  dismissals,
  idempotencyKeys,
  orders,
  outbox,
  paymentEvents,
  payments,
  refunds,
  sandboxMails,
  separatedBuyers,
  shipments,
  users,
  verificationTokens,
} from "@/db/schema";

/** How long the record of a contract and its payment is kept. */
const KEPT = sql`interval '5 years'`;

/** Nothing is to be paid, brought back, repaid or receipted any more. */
function isSettled(): SQL | undefined {
  const openRefund = sql`select 1 from ${refunds} where ${refunds.merchantUid} = ${orders.merchantUid}
    and ${refunds.status} not in ('done', 'void', 'settled_outside')`;
  const openClosing = sql`select 1 from ${accountClosings}
    where ${accountClosings.merchantUid} = ${orders.merchantUid} and ${accountClosings.nextAt} is not null`;
  const openClaim = sql`select 1 from ${claims} where ${claims.merchantUid} = ${orders.merchantUid}
    and ${claims.status} in ('requested', 'approved', 'received')`;
  const openReceipt = sql`select 1 from ${cashReceipts} where ${cashReceipts.merchantUid} = ${orders.merchantUid}
    and ${cashReceipts.status} not in ('asked', 'done', 'refused')`;
  return and(
    inArray(orders.status, ["paid", "refunded", "expired", "cancelled"]),
    sql`not exists (${openRefund})`,
    sql`not exists (${openClosing})`,
    sql`not exists (${openClaim})`,
    sql`not exists (${openReceipt})`,
  );
}

/** The seven days of `claimDeadline`: the day it came does not count, and the last one counts to its end. */
const TO_CHANGE_MINDS = sql`interval '8 days'`;

/**
 * Nothing is to be sent any more, and nothing can be sent back by whoever changed their mind: that is asked for by the
 * order's number and phone. That nobody marked a parcel delivered keeps no name past its time.
 */
function isOver(): SQL | undefined {
  const fresh = sql`select 1 from ${shipments} where ${shipments.merchantUid} = ${orders.merchantUid}
    and (${shipments.deliveredAt} is null or ${shipments.deliveredAt} > now() - ${TO_CHANGE_MINDS})`;
  return and(
    isSettled(),
    or(
      ne(orders.status, "paid"),
      and(eq(orders.fulfilment, "delivered"), sql`not exists (${fresh})`),
      lt(orders.createdAt, sql`now() - ${KEPT}`),
    ),
  );
}

/** A person's orders that are not over, oldest first. */
export function listUnderWay(db: Db, userId: string): Promise<{ merchantUid: string }[]> {
  return db
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(and(eq(orders.userId, userId), sql`not (${isOver()})`))
    .orderBy(asc(orders.merchantUid));
}

/** The person goes, with all that hangs on them; their orders are marked as those of somebody who has left. */
export async function deletePerson(tx: Transaction, userId: string): Promise<void> {
  await tx.update(orders).set({ leftAt: sql`now()` }).where(eq(orders.userId, userId));
  const [gone] = await tx.delete(users).where(eq(users.id, userId)).returning({ email: users.email });
  if (!gone?.email) return;
  await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, gone.email));
  await tx.delete(sandboxMails).where(eq(sandboxMails.recipient, gone.email));
}

/** Orders that are over, of people who have left or from before the time that records are kept. */
export async function listSeparable(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .select({ merchantUid: orders.merchantUid })
    .from(orders)
    .where(
      and(
        isNull(orders.separatedAt),
        or(isNotNull(orders.leftAt), lt(orders.createdAt, sql`now() - ${KEPT}`)),
        isOver(),
      ),
    )
    .limit(limit);
  return rows.map(({ merchantUid }) => merchantUid);
}

/** Locks an order that is over still; null where it is not, or was separated meanwhile. `isDue`: its record's time is over. */
export async function lockSeparable(tx: Transaction, merchantUid: string) {
  const isDue = sql<boolean>`${orders.createdAt} < now() - ${KEPT}`;
  const keptUntil = sql<Date>`${orders.createdAt} + ${KEPT}`.mapWith(orders.createdAt);
  const [row] = await tx
    .select({ order: orders, isDue, keptUntil })
    .from(orders)
    .where(and(eq(orders.merchantUid, merchantUid), isNull(orders.separatedAt), isOver()))
    .for("update");
  return row ?? null;
}

export async function insertSeparated(
  tx: Transaction,
  row: typeof separatedBuyers.$inferInsert,
): Promise<void> {
  await tx.insert(separatedBuyers).values(row);
}

/** The sealed record of an order's buyer; null where none is kept, or its time is over. */
export async function findSeparated(db: Db, merchantUid: string): Promise<string | null> {
  const [row] = await db
    .select({ sealed: separatedBuyers.sealed })
    .from(separatedBuyers)
    .where(and(eq(separatedBuyers.merchantUid, merchantUid), gt(separatedBuyers.keptUntil, sql`now()`)));
  return row?.sealed ?? null;
}

/** Deletes records whose time is over, and what they were opened for, `most` at a time. */
export async function deleteOverSeparated(tx: Transaction, most: number): Promise<void> {
  const over = tx
    .select({ merchantUid: separatedBuyers.merchantUid })
    .from(separatedBuyers)
    .where(lt(separatedBuyers.keptUntil, sql`now()`))
    .limit(most);
  const rows = await tx
    .delete(separatedBuyers)
    .where(inArray(separatedBuyers.merchantUid, over))
    .returning({ merchantUid: separatedBuyers.merchantUid });
  if (rows.length === 0) return;
  const gone = rows.map(({ merchantUid }) => merchantUid);
  await tx
    .update(paymentEvents)
    .set({ reason: null })
    .where(and(inArray(paymentEvents.merchantUid, gone), eq(paymentEvents.decision, "open_record")));
}

/** Only what an order's books need; a gateway's answer may bring anything. */
export const RAW_KEPT = [
  "imp_uid",
  "merchant_uid",
  "status",
  "amount",
  "cancel_amount",
  "currency",
  "pay_method",
  "pg_provider",
  "emb_pg_provider",
  "pg_tid",
  "channel",
  "sandbox",
  "started_at",
  "paid_at",
  "failed_at",
  "cancelled_at",
];
/** What a payment says of who paid, taken out. */
export const NO_PAYER = {
  cardNumber: null,
  applyNum: null,
  receiptUrl: null,
  vbankHolder: null,
  failReason: null,
};

const DETAIL_KEPT = ["total", "payMethod", "refund", "claim", "amount", "status"];

function only(column: SQL | typeof payments.raw | typeof paymentEvents.detail, names: string[]): SQL {
  const list = sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
  return sql`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each(${column}) where key in (${list}))`;
}

/** Takes out of an order's rows, in every table, whatever names a person. Goods, sums and times stay. */
export async function wipeBuyer(tx: Transaction, merchantUid: string): Promise<void> {
  await tx
    .update(orders)
    .set({
      userId: null,
      // Nobody's browser any more.
      guestId: sql`'gone-' || gen_random_uuid()`,
      buyerName: "",
      buyerPhone: "000000000",
      buyerEmail: "",
      postcode: "",
      line1: "",
      line2: "",
      note: "",
      // What is paid for it from now on goes back: nobody knows where to send it.
      status: sql`case when ${orders.status} = 'expired' then 'cancelled' else ${orders.status} end`,
      separatedAt: sql`now()`,
    })
    .where(eq(orders.merchantUid, merchantUid));
  await tx
    .update(payments)
    .set({ ...NO_PAYER, raw: only(payments.raw, RAW_KEPT) })
    .where(eq(payments.merchantUid, merchantUid));
  await tx
    .update(paymentEvents)
    .set({
      // A person's own words, and a provider's, which may name the holder of an account. Whose act it was stays: a
      // shopper's stands under no name, and what the shop's people did is theirs to answer for.
      reason: sql`case when ${paymentEvents.source} not in ('person', 'refund') then ${paymentEvents.reason} end`,
      detail: sql`case when ${paymentEvents.detail} is not null then ${only(paymentEvents.detail, DETAIL_KEPT)} end`,
    })
    .where(eq(paymentEvents.merchantUid, merchantUid));
  await tx
    .update(accountClosings)
    .set({ lastError: null })
    .where(eq(accountClosings.merchantUid, merchantUid));
  await tx
    .update(refunds)
    .set({ reason: "", lastError: null, accountCipher: null })
    .where(eq(refunds.merchantUid, merchantUid));
  await tx.update(claims).set({ note: "", answer: "" }).where(eq(claims.merchantUid, merchantUid));
  await tx
    .update(cashReceipts)
    .set({ identifierCipher: null, applyNum: null, receiptUrl: null, lastError: null, nextAt: null })
    .where(eq(cashReceipts.merchantUid, merchantUid));
  const ofOrder = tx
    .select({ impUid: payments.impUid })
    .from(payments)
    .where(eq(payments.merchantUid, merchantUid));
  await tx.update(dismissals).set({ note: "" }).where(inArray(dismissals.subject, ofOrder));
  const messages = tx
    .select({ id: sql<string>`${outbox.id}::text` })
    .from(outbox)
    .where(eq(outbox.merchantUid, merchantUid));
  await tx.delete(dismissals).where(inArray(dismissals.subject, messages));
  // Nobody is left to be written to.
  await tx.delete(outbox).where(eq(outbox.merchantUid, merchantUid));
  await tx.delete(sandboxMails).where(eq(sandboxMails.merchantUid, merchantUid));
  await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.merchantUid, merchantUid));
}
