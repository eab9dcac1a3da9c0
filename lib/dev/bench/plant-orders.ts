import postgres from "postgres";
import { BENCH_VARIANT } from "./buyers-client";

/**
 * Fills the tables with paid orders of the past, each with a line, a payment and two entries of its timeline, so that
 * what a completion and a page cost can be measured against how much there is.
 */
export async function plantOrders(databaseUrl: string, count: number): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql`
      insert into orders (merchant_uid, guest_id, cart_id, locale, buyer_name, buyer_phone, buyer_email, postcode,
        line1, line2, note, pay_method, marketing_agreed, subtotal, shipping, total, status, expires_at, paid_at,
        created_at)
      select 'BENCH' || lpad(n::text, 19, '0'), 'guest' || n, 'cart' || n, 'ko', 'A', '010' || lpad(n::text, 8, '0'),
        'a@b.kr', '04524', 'Seoul', '', '', 'card', false, 39000, 3000, 42000, 'paid', now(), now(),
        now() - make_interval(secs => n)
      from generate_series(1, ${count}::int) n`;
    await sql`
      insert into order_lines (merchant_uid, variant_id, name, option, unit_price, quantity)
      select merchant_uid, (select id from variants order by id limit 1), '{"ko":"잔","en":"Cup"}',
        '{"ko":"흰색","en":"White"}', 39000, 1
      from orders where merchant_uid like 'BENCH%'`;
    await sql`
      insert into payments (imp_uid, merchant_uid, status, amount, currency, decision, raw, started_at, paid_at)
      select 'imp_' || merchant_uid, merchant_uid, 'paid', 42000, 'KRW', 'accepted', '{}', now(), now()
      from orders where merchant_uid like 'BENCH%'`;
    await sql`
      insert into payment_events (merchant_uid, imp_uid, source, actor, seen_status, seen_amount, seen_cancel_amount,
        decision, order_status)
      select merchant_uid, 'imp_' || merchant_uid, source::event_source, 'bench', 'paid', 42000, 0, 'accept', 'paid'
      from orders, unnest(array['callback', 'webhook']) source where merchant_uid like 'BENCH%'`;
    // Enough for everybody who will be measured.
    const [stocked] =
      await sql`update variants set stock = stock + 1000 where id = ${BENCH_VARIANT} returning id`;
    if (!stocked) throw new Error(`The seed has no variant ${BENCH_VARIANT}`);
    await sql`
      insert into stock_moves (variant_id, kind, delta, author) values (${BENCH_VARIANT}, 'corrected', 1000, 'bench')`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}
