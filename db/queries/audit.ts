import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { OrderStatus, PaymentDecision, PaymentStatus, RefundStatus } from "@/lib/payments/status";

/** All that the books say of one payment, read in one statement, so that it was all true at one moment. */
export type BookedPayment = {
  impUid: string;
  payment: {
    merchantUid: string;
    status: PaymentStatus;
    amount: number;
    cancelAmount: number;
    currency: string;
    hasAccount: boolean;
    wasPaid: boolean;
    decision: PaymentDecision;
    flag: string | null;
  } | null;
  /** The payment's order, or the one that the gateway names where we have no payment. */
  order: { merchantUid: string; status: OrderStatus; isDue: boolean } | null;
  refunds: { id: string; amount: number; status: RefundStatus; isDue: boolean }[];
  closingIsDue: boolean;
};

/** Ids at a time: more than this is never held in memory. */
export type PaymentKey = { impUid: string; merchantUid: string | null };

/** `isDue`: somebody is going to ask the gateway about it without being told to. */
export async function readBooked(tx: Transaction, keys: PaymentKey[]): Promise<BookedPayment[]> {
  // Lists go as JSON: it binds alike with prepared statements and without.
  return tx.execute<BookedPayment>(sql`
    select s."impUid",
      case when p.imp_uid is not null then json_build_object(
        'merchantUid', p.merchant_uid, 'status', p.status, 'amount', p.amount,
        'cancelAmount', p.cancel_amount, 'currency', p.currency, 'hasAccount', p.vbank_num is not null,
        'wasPaid', p.paid_at is not null, 'decision', p.decision, 'flag', p.flag) end as payment,
      case when o.merchant_uid is not null then json_build_object(
        'merchantUid', o.merchant_uid, 'status', o.status,
        'isDue', o.status in ('pending', 'awaiting_deposit') and o.due_at is not null) end as "order",
      coalesce((
        select json_agg(json_build_object('id', r.id, 'amount', r.amount, 'status', r.status,
          'isDue', r.next_at is not null and r.status in ('wanted', 'sent', 'unknown')))
        from refunds r where r.imp_uid = s."impUid"), '[]') as refunds,
      exists (select from account_closings c where c.imp_uid = s."impUid" and c.next_at is not null)
        as "closingIsDue"
    from json_to_recordset(${JSON.stringify(keys)}::json) as s("impUid" text, "merchantUid" text)
    left join payments p on p.imp_uid = s."impUid"
    left join orders o on o.merchant_uid = coalesce(p.merchant_uid, s."merchantUid")`);
}

/** What was met, outside of the process's memory, for as long as the transaction lasts. */
export async function openAudit(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    create temporary table audit_seen (imp_uid text primary key, merchant_uid text, suspicion text)
    on commit drop`);
}

/** `suspicion`: what looked different, in words to compare with the next look; null when all is well. */
export type Met = PaymentKey & { suspicion: string | null };

/** The latest look counts. */
export async function saveMet(tx: Transaction, met: Met[]): Promise<void> {
  if (met.length === 0) return;
  await tx.execute(sql`
    insert into audit_seen
    select distinct on ("impUid") "impUid", "merchantUid", suspicion
    from json_to_recordset(${JSON.stringify(met)}::json)
      as met("impUid" text, "merchantUid" text, suspicion text)
    on conflict (imp_uid) do update set suspicion = excluded.suspicion`);
}

/** Our payments of that time (unix seconds) which the gateway's lists did not show are suspects as well. */
export async function suspectUnmet(tx: Transaction, { from, to }: { from: number; to: number }) {
  // It has grown since the planner looked at it.
  await tx.execute(sql`analyze audit_seen`);
  await tx.execute(sql`
    insert into audit_seen
    select p.imp_uid, p.merchant_uid, 'unmet' from payments p
    where not exists (select from audit_seen s where s.imp_uid = p.imp_uid)
      and coalesce(case p.status when 'paid' then p.paid_at when 'cancelled' then p.cancelled_at
        when 'failed' then p.failed_at end, p.started_at, p.first_seen_at)
        between to_timestamp(${from}) and to_timestamp(${to})
    on conflict do nothing`);
}

/** One page of suspects in the order of their ids, after this one. */
export async function listSuspects(
  tx: Transaction,
  { after, limit }: { after: string; limit: number },
): Promise<Met[]> {
  return tx.execute<Met>(sql`
    select imp_uid as "impUid", merchant_uid as "merchantUid", suspicion from audit_seen
    where suspicion is not null and imp_uid > ${after} order by imp_uid limit ${limit}`);
}

/** How many payments the walk has met, and how many the books have. */
export async function countLooked(tx: Transaction): Promise<{ gateway: number; books: number }> {
  const [row] = await tx.execute<{ gateway: number; books: number }>(sql`
    select (select count(*) from audit_seen)::int as gateway, (select count(*) from payments)::int as books`);
  return row ?? { gateway: 0, books: 0 };
}

/** When the books began, in unix seconds; null while they are empty. */
export async function findFirstOrder(tx: Transaction): Promise<number | null> {
  const [row] = await tx.execute<{ first: number | null }>(
    sql`select floor(extract(epoch from min(created_at)))::float8 as first from orders`,
  );
  return row?.first ?? null;
}
