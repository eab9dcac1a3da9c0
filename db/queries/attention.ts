import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { dismissals, refunds } from "@/db/schema";

/** One thing that stands before a person, as the books have it. */
export type AttentionRow = {
  kind: string;
  /** A refund's or a message's id, or an imp_uid. */
  subject: string;
  /** What a dismissal holds on to: when it changes, the thing is before a person again. */
  state: string;
  merchantUid: string;
  /** Empty for what is about no payment. */
  impUid: string;
  /** What is at stake, in units of `currency`. */
  amount: number;
  currency: string;
  /** Unix milliseconds. */
  since: number;
  reason: string;
};

/** After so many tries without a clear answer (some two minutes) it is more than a gateway's hiccup. */
const TRIES_BEFORE_A_PERSON = 4;

const held = sql`case when p.status in ('paid', 'cancelled') then greatest(0, p.amount - p.cancel_amount) else 0 end`;

/**
 * Every part is found by a partial index. What it costs depends on what is open, and on how many payments were ever cut
 * in the console or sold out; not on what was ever paid.
 */
const ITEMS = sql`
  select case when r.status = 'refused' then 'refund_refused'
      when r.status = 'needs_account' then 'refund_needs_account' else 'refund_unclear' end as kind,
    r.id as subject, r.status::text as state, r.merchant_uid, r.imp_uid, r.amount, p.currency,
    r.created_at as since, coalesce(r.last_error, r.reason) as reason
  from refunds r join payments p using (imp_uid)
  where r.done_at is null and r.status <> 'void' and (r.status in ('refused', 'needs_account')
    or (r.status in ('sent', 'unknown') and r.attempts >= ${TRIES_BEFORE_A_PERSON}))
  union all
  select 'account_not_closed', c.imp_uid, '', c.merchant_uid, c.imp_uid, p.amount, p.currency,
    c.created_at, coalesce(c.last_error, '')
  from account_closings c join payments p using (imp_uid)
  where c.status = 'refused' and p.status = 'ready'
  union all
  select 'receipt_refused', e.imp_uid, e.wanted_amount || '/' || e.issued_amount, e.merchant_uid, e.imp_uid,
    abs(e.wanted_amount - e.issued_amount), 'KRW', e.updated_at, coalesce(e.last_error, '')
  from cash_receipts e where e.status = 'refused'
  union all
  select 'message_given_up', m.id::text, '', m.merchant_uid, coalesce(m.imp_uid, ''), 0, 'KRW',
    m.created_at, m.kind || coalesce(': ' || m.last_error, '')
  from outbox m where m.status = 'given_up'
  union all
  select 'payment_flagged', p.imp_uid, p.flag, p.merchant_uid, p.imp_uid, ${held}, p.currency,
    p.first_seen_at, p.flag
  from payments p where p.flag is not null
  union all
  select 'payment_part_cancelled', p.imp_uid, p.cancel_amount::text, p.merchant_uid, p.imp_uid,
    p.cancel_amount - coalesce(ours.amount, 0), p.currency, coalesce(p.cancelled_at, p.updated_at), 'console'
  from payments p
  left join lateral (
    select sum(r.amount) as amount from refunds r where r.imp_uid = p.imp_uid and r.status = 'done'
  ) ours on true
  where p.decision = 'accepted' and p.cancel_amount > 0 and p.cancel_amount < p.amount
    and p.cancel_amount > coalesce(ours.amount, 0)
  union all
  select 'payment_sold_out', p.imp_uid, '', p.merchant_uid, p.imp_uid, ${held}, p.currency,
    coalesce(p.paid_at, p.first_seen_at), 'out_of_stock'
  from payments p where p.refusal = 'out_of_stock' and p.paid_at is not null
  union all
  select 'payment_stray', s.imp_uid, (s.amount - s.cancel_amount)::text, s.merchant_uid, s.imp_uid,
    s.amount - s.cancel_amount, s.currency, s.seen_at, s.status::text
  from stray_payments s
  where s.status in ('paid', 'cancelled', 'unknown') and s.amount > s.cancel_amount
    and not exists (select from payments p where p.imp_uid = s.imp_uid)`;

/** Money before mail, and the oldest first, less what a person has dismissed as it stands; `of` is one thing alone. */
export async function listAttentionRows(
  db: Db,
  { limit, of }: { limit: number; of?: { kind: string; subject: string } },
): Promise<{ rows: AttentionRow[]; counts: Record<string, { count: number; won: number }> }> {
  const open = sql`
    select i.* from (${ITEMS}) i
    left join dismissals d on d.kind = i.kind and d.subject = i.subject
    where d.state is distinct from i.state
    ${of ? sql`and i.kind = ${of.kind} and i.subject = ${of.subject}` : sql``}`;
  const rows = await db.execute<AttentionRow>(sql`
    select kind, subject, state, merchant_uid as "merchantUid", imp_uid as "impUid", amount::float8 as amount,
      currency, (extract(epoch from since) * 1000)::float8 as since, reason
    from (${open}) items order by items.kind = 'message_given_up', items.since, kind, subject limit ${limit}`);
  const sums = await db.execute<{ kind: string; count: number; won: number }>(sql`
    select kind, count(*)::int as count,
      coalesce(sum(amount) filter (where currency = 'KRW'), 0)::float8 as won
    from (${open}) items group by kind`);
  return {
    rows: [...rows],
    counts: Object.fromEntries(sums.map(({ kind, count, won }) => [kind, { count, won }])),
  };
}

/** The last word counts. */
export async function saveDismissal(db: Db, row: typeof dismissals.$inferInsert): Promise<void> {
  const { kind, subject, ...rest } = row;
  await db
    .insert(dismissals)
    .values(row)
    .onConflictDoUpdate({ target: [dismissals.kind, dismissals.subject], set: { ...rest, at: sql`now()` } });
}

export async function deleteDismissal(db: Db, kind: string, subject: string): Promise<void> {
  await db.delete(dismissals).where(and(eq(dismissals.kind, kind), eq(dismissals.subject, subject)));
}

/** Takes a person's word back. @returns whether it was settled outside. */
export async function reopenSettled(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(refunds)
    .set({ status: "refused", lastError: "reopened" })
    .where(and(eq(refunds.id, id), eq(refunds.status, "settled_outside")))
    .returning({ id: refunds.id });
  return rows.length > 0;
}
