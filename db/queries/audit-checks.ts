import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/** One row that breaks a rule of the books; what `ours` and `theirs` are stands at the check. */
export type BrokenRow = {
  merchantUid: string | null;
  impUid: string | null;
  /** A variant, where the rule is about stock. */
  variantId: string | null;
  won: number;
  ours: string;
  theirs: string;
};

const accepted = sql`payments p join orders o using (merchant_uid) where p.decision = 'accepted'`;

/** Each gives merchant_uid, imp_uid, variant_id, won, ours and theirs. One statement sees one moment. */
const CHECKS = {
  paid_without_payment: sql`
    select o.merchant_uid, null as imp_uid, null as variant_id, o.total - o.refunded as won,
      o.status as ours, '' as theirs
    from orders o where o.status in ('paid', 'refunded') and not exists (
      select from payments p where p.merchant_uid = o.merchant_uid and p.decision = 'accepted')`,
  accepted_for_unpaid_order: sql`
    select merchant_uid, p.imp_uid, null as variant_id, p.amount - p.cancel_amount as won,
      o.status as ours, p.status as theirs
    from ${accepted} and o.status not in ('paid', 'refunded')`,
  accepted_amount_differs: sql`
    select merchant_uid, p.imp_uid, null as variant_id, abs(p.amount - o.total) as won,
      o.total as ours, p.amount as theirs
    from ${accepted} and p.amount <> o.total`,
  refunded_sum_differs: sql`
    select merchant_uid, p.imp_uid, null as variant_id, abs(p.cancel_amount - o.refunded) as won,
      o.refunded as ours, p.cancel_amount as theirs
    from ${accepted} and o.status in ('paid', 'refunded') and p.cancel_amount <> o.refunded`,
  paid_order_holds_nothing: sql`
    select merchant_uid, p.imp_uid, null as variant_id, o.total as won, o.status as ours, p.amount as theirs
    from ${accepted} and o.status = 'paid' and p.cancel_amount = p.amount and o.refunded = p.cancel_amount`,
  stock_differs_from_moves: sql`
    select null as merchant_uid, null as imp_uid, v.id as variant_id, 0 as won, v.stock as ours,
      coalesce(m.units, 0) as theirs
    from variants v
    left join (select variant_id, sum(delta) as units from stock_moves group by 1) m on m.variant_id = v.id
    where v.stock <> coalesce(m.units, 0)`,
  // What a person corrected belongs to no order's life. Cancelled units are
  // back on the shelf; what was sent, and sent anew in exchange, may have come back.
  order_stock_misfit: sql`
    select merchant_uid, null as imp_uid, variant_id, 0 as won, o.status || ', ' || quantity || ' ordered' as ours,
      held || ' held, ' || sold || ' sold, ' || returned || ' returned' as theirs
    from (
      select merchant_uid, variant_id, coalesce(l.quantity, 0) as quantity,
        coalesce(l.cancelled_quantity, 0) as cancelled,
        coalesce(l.quantity + l.exchanged_quantity, 0) as sent, coalesce(m.held, 0) as held,
        coalesce(m.sold, 0) as sold, coalesce(m.returned, 0) as returned
      from order_lines l
      full join (
        select merchant_uid, variant_id,
          -coalesce(sum(delta) filter (where kind in ('held', 'released')), 0) as held,
          -coalesce(sum(delta) filter (where kind = 'sold'), 0) as sold,
          coalesce(sum(delta) filter (where kind = 'returned'), 0) as returned
        from stock_moves where merchant_uid is not null and kind <> 'corrected' group by 1, 2
      ) m using (merchant_uid, variant_id)
    ) moved join orders o using (merchant_uid)
    where not case
      when o.status in ('pending', 'awaiting_deposit') then held = quantity and sold = 0 and returned = 0
      when o.status = 'paid' then held = 0 and sold = sent and returned between cancelled and sent
      when o.status = 'refunded' then held = 0 and sold = sent and returned between
        case when o.fulfilment in ('none', 'preparing') then quantity else cancelled end and sent
      else held = 0 and sold = 0 and returned = 0 end`,
} satisfies Record<string, SQL>;

export type BooksCheck = keyof typeof CHECKS;
// The keys of a constant are its names.
export const BOOKS_CHECKS = Object.keys(CHECKS) as BooksCheck[];

/** The first rows that break a rule, with the count and the sum of all of them. */
export async function checkBooks(tx: Transaction, check: BooksCheck, keep: number) {
  const rows = await tx.execute<BrokenRow & { count: number; sum: number }>(sql`
    select merchant_uid as "merchantUid", imp_uid as "impUid", variant_id as "variantId", won::float8,
      ours::text, theirs::text, (count(*) over ())::int as count, (sum(won) over ())::float8 as sum
    from (${CHECKS[check]}) broken order by merchant_uid, imp_uid, variant_id limit ${keep}`);
  return { rows: [...rows], count: rows[0]?.count ?? 0, won: rows[0]?.sum ?? 0 };
}
