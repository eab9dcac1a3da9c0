import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { resolveConfig } from "@/lib/sandbox/config";
import { createPayment } from "@/lib/sandbox/payments/create-payment";
import { approve, cancel, fail, issueAccount } from "@/lib/sandbox/payments/transitions";
import type { PaymentRecord, SandboxState } from "@/lib/sandbox/state";
import type { SandboxStore } from "@/lib/sandbox/store";

const CONFIG = resolveConfig({ noticeUrl: "http://localhost:9/api/payments/webhook" });
const DAY_SECONDS = 86_400;
const CHUNK = 2000;
const PRICE = 39_000;

/** What became of every payment of twenty; the others are paid and nothing more. */
const FATES = ["failed", "left", "refunded", "part", "refused", "vbank"] as const;
type Fate = (typeof FATES)[number] | "paid";

type Planting = { store: SandboxStore; db: Database; variantId: string; count: number; days: number };

/**
 * A shop with a past: orders whose payments both sides have, evenly over so many days up to now. Far faster than
 * through windows and settling, and by the sandbox's own transitions, so that its lists show what they always do.
 */
export async function plantPayments({ store, db, variantId, count, days }: Planting): Promise<void> {
  for (let start = 0; start < count; start += CHUNK) {
    const indexes = Array.from({ length: Math.min(CHUNK, count - start) }, (_, at) => start + at);
    const rows = await store.run((state) =>
      indexes.map((index) => {
        state.clockOffsetS = -Math.floor(((count - index) * days * DAY_SECONDS) / count);
        const row = plantOne(state, index);
        state.clockOffsetS = 0;
        return row;
      }),
    );
    await writeBooks(db, JSON.stringify(rows), variantId);
  }
  await db.execute(sql`
    insert into stock_moves (variant_id, kind, delta, author) values (${variantId}, 'corrected', ${count}, 'test')`);
  await db.execute(sql`
    update variants set stock = (select sum(delta) from stock_moves where variant_id = ${variantId})
    where id = ${variantId}`);
}

function plantOne(state: SandboxState, index: number) {
  const fate: Fate = FATES[index % 20] ?? "paid";
  const merchantUid = `PLANTED${String(index).padStart(15, "0")}`;
  const record = createPayment(state, CONFIG, {
    merchant_uid: merchantUid,
    amount: fate === "refused" ? PRICE + 1000 : PRICE,
    pay_method: fate === "vbank" ? "vbank" : "card",
    channel: "pc",
    notify: "none",
  });
  const refundId = `rf_${String(index).padStart(20, "0")}`;
  const cancellationId = play(state, record, { fate, refundId });
  const { payment } = record;
  const isPaid = fate === "paid" || fate === "vbank" || fate === "part";
  const orderStatus = isPaid ? "paid" : fate === "refunded" ? "refunded" : "expired";
  return {
    ...payment,
    raw: {},
    order_status: orderStatus,
    decision: { failed: "failed", left: "none", refused: "refused" }[fate as string] ?? "accepted",
    refund_id: fate === "refused" ? refundId : null,
    cancellation_id: cancellationId,
  };
}

function play(
  state: SandboxState,
  record: PaymentRecord,
  { fate, refundId }: { fate: Fate; refundId: string },
): string | null {
  if (fate === "left") return null;
  if (fate === "failed") {
    fail(state, record, "한도 초과로 승인이 거절되었습니다.");
    return null;
  }
  if (fate === "vbank") issueAccount(state, CONFIG, record, { due: 0 });
  state.clockOffsetS += 30;
  approve(state, record);
  if (fate !== "refunded" && fate !== "part" && fate !== "refused") return null;
  // Days later, so that windows of time meet payments that were started long before.
  state.clockOffsetS = Math.min(0, state.clockOffsetS + 3 * DAY_SECONDS);
  const amount = fate === "part" ? 1000 : 0;
  const reason = fate === "refused" ? `[${refundId}] amount` : "콘솔에서 취소";
  return cancel(state, CONFIG, record, { amount, reason }).cancellation_id;
}

/** The rows that settling each of them would have left. */
async function writeBooks(db: Database, rows: string, variantId: string): Promise<void> {
  const planted = sql`json_to_recordset(${rows}::json) as j(imp_uid text, merchant_uid text, status text,
    amount int, cancel_amount int, pay_method text, vbank_num text, started_at bigint, paid_at bigint,
    failed_at bigint, cancelled_at bigint, vbank_issued_at bigint, order_status text, decision text,
    refund_id text, cancellation_id text)`;
  const time = (column: string) => sql.raw(`to_timestamp(nullif(${column}, 0))`);
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into orders (merchant_uid, guest_id, cart_id, locale, buyer_name, buyer_phone, buyer_email, postcode,
        line1, line2, note, pay_method, marketing_agreed, subtotal, shipping, total, refunded, status, expires_at,
        prepared_at, paid_at, created_at)
      select merchant_uid, merchant_uid, merchant_uid, 'ko', '홍길동', '01012345678', 'a@b.kr', '04524', '서울', '',
        '', (case pay_method when 'vbank' then 'vbank' else 'card' end)::pay_method, false, ${PRICE}, 0, ${PRICE},
        case when decision = 'accepted' then cancel_amount else 0 end, order_status::order_status,
        ${time("started_at + 1800")}, ${time("started_at")},
        case when decision = 'accepted' then ${time("paid_at")} end, ${time("started_at")}
      from ${planted}`);
    await tx.execute(sql`
      insert into order_lines (merchant_uid, variant_id, name, option, unit_price, quantity)
      select merchant_uid, ${variantId}, '{"ko":"찻잔","en":"Cup"}', '{"ko":"흰색","en":"White"}', ${PRICE}, 1
      from ${planted}`);
    await tx.execute(sql`
      insert into payments (imp_uid, merchant_uid, status, amount, cancel_amount, currency, pay_method, vbank_num,
        vbank_issued_at, started_at, paid_at, failed_at, cancelled_at, decision, refusal, raw)
      select imp_uid, merchant_uid, status::payment_status, amount, cancel_amount, 'KRW', pay_method, vbank_num,
        ${time("vbank_issued_at")}, ${time("started_at")}, ${time("paid_at")}, ${time("failed_at")},
        ${time("cancelled_at")}, decision::payment_decision,
        case when decision = 'refused' then 'amount'::refusal_reason end, '{}'
      from ${planted}`);
    await tx.execute(sql`
      insert into refunds (id, merchant_uid, imp_uid, amount, status, reason, requested_by, checksum, attempts,
        cancellation_id, done_at)
      select refund_id, merchant_uid, imp_uid, amount, 'done', 'amount', 'settle', amount, 1, cancellation_id,
        ${time("cancelled_at")}
      from ${planted} where refund_id is not null`);
    await tx.execute(sql`
      insert into stock_moves (variant_id, merchant_uid, kind, delta, author)
      select ${variantId}, merchant_uid, kind::stock_move_kind, delta, 'test'
      from ${planted} cross join (values ('held', -1), ('released', 1), ('sold', -1), ('returned', 1)) m(kind, delta)
      where kind in ('held', 'released') or (kind = 'sold' and decision = 'accepted')
        or (kind = 'returned' and order_status = 'refunded')`);
  });
}
