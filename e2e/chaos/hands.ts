import { randomBytes } from "node:crypto";
import type postgres from "postgres";

/** What is done to the books from outside of the shop's processes. */

/**
 * A person asks for a part of an order's money to go back, under the order's lock, as the shop's own verb does.
 * @returns whether so much was left.
 */
export async function askForRefund(sql: postgres.Sql, merchantUid: string, won: number): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [order] = await tx`select status from orders where merchant_uid = ${merchantUid} for update`;
    const [accepted] = await tx<{ impUid: string; left: number }[]>`
      select imp_uid as "impUid", (amount - cancel_amount - (
        select coalesce(sum(amount), 0) from refunds r where r.imp_uid = p.imp_uid
          and r.status not in ('done', 'void')))::float8 as left
      from payments p
      where merchant_uid = ${merchantUid} and decision = 'accepted' and vbank_num is null`;
    if (order?.status !== "paid" || !accepted || accepted.left < won) return false;
    await tx`
      insert into refunds (id, merchant_uid, imp_uid, amount, status, reason, requested_by, next_at)
      values (${`rf_${randomBytes(10).toString("hex")}`}, ${merchantUid}, ${accepted.impUid}, ${won}, 'wanted',
        'asked for', ${PERSON}, now())`;
    return true;
  });
}

/** Whether no refund of an order is still to be sent, or to be looked up. */
export async function isSent(sql: postgres.Sql, merchantUid: string): Promise<boolean> {
  const open = await sql`
    select 1 from refunds where merchant_uid = ${merchantUid} and status in ('wanted', 'sent', 'unknown')`;
  return open.length === 0;
}

/** The author of refunds that were asked for; the shop asks for none of an accepted payment. */
export const PERSON = "chaos";

/**
 * A writer that knows no lock (a deployment of long ago, a person with a console): it has read that the order waits
 * for its money, and by the time that it writes, somebody else has accepted a payment.
 * @returns whether the books took it.
 */
export async function acceptBesides(
  sql: postgres.Sql,
  { impUid, merchantUid, amount }: { impUid: string; merchantUid: string; amount: number },
): Promise<boolean> {
  const accepted = sql`
    select 1 from payments where merchant_uid = ${merchantUid} and decision = 'accepted' and imp_uid <> ${impUid}`;
  if ((await accepted).length === 0) return false;
  try {
    await sql`
      insert into payments (imp_uid, merchant_uid, status, amount, currency, decision, paid_at, raw)
      values (${impUid}, ${merchantUid}, 'paid', ${amount}, 'KRW', 'accepted', now(), '{}')
      on conflict (imp_uid) do update set decision = 'accepted', refusal = null`;
    return true;
  } catch {
    return false;
  }
}

/** Lets the times of what waits pass. Leases stay: whoever holds one may be at work. */
export async function passBackoff(sql: postgres.Sql): Promise<void> {
  for (const table of ["refunds", "account_closings"]) {
    await sql`
      update ${sql(table)} set next_at = now()
      where status = 'unknown' and next_at > now() and (leased_until is null or leased_until < now())`;
  }
}

/** Lets all holds and due dates run out, and leases too: for when nobody is at work any more. */
export async function passAllTimes(sql: postgres.Sql): Promise<void> {
  await sql`
    update orders set expires_at = least(expires_at, now()), due_at = now()
    where status in ('pending', 'awaiting_deposit')`;
  for (const table of ["refunds", "account_closings"]) {
    await sql`
      update ${sql(table)} set next_at = now(), leased_until = null
      where status in ('wanted', 'sent', 'unknown')`;
  }
}

/** An empty shop with so many of each of these goods. */
export async function resetBooks(
  sql: postgres.Sql,
  stocks: readonly number[],
): Promise<{ id: string; price: number; stock: number }[]> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('products', 'variants')`;
  await sql`truncate ${sql(tables.map(({ name }) => name))}`;
  await sql`update variants set stock = 0`;
  const variants = await sql<{ id: string; price: number }[]>`
    select id, price from variants order by id limit ${stocks.length}`;
  const goods = variants.map(({ id, price }, index) => ({ id, price, stock: stocks[index] ?? 0 }));
  for (const { id, stock } of goods) {
    await sql`update variants set stock = ${stock} where id = ${id}`;
    await sql`
      insert into stock_moves (variant_id, kind, delta, author) values (${id}, 'corrected', ${stock}, 'chaos')`;
  }
  return goods;
}
