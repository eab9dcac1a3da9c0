import type postgres from "postgres";
import type { Call } from "../../lib/sandbox/state";
import type { SandboxStore } from "../../lib/sandbox/store";
import type { Payment } from "../../lib/sandbox/wire";

/** Both sides as they are, row by row, read past all of the shop's own code. */
export type BothSides = { gateway: Payment[]; calls: Call[]; books: Books };

export type Books = {
  orders: OrderRow[];
  lines: { merchantUid: string; variantId: string; quantity: number; cancelled: number }[];
  /** Refunds that shoppers have asked for by cancelling. */
  claims: { refundId: string; amount: number }[];
  payments: PaymentRow[];
  refunds: RefundRow[];
  closings: { impUid: string; merchantUid: string; status: string }[];
  strays: { impUid: string }[];
  variants: { id: string; stock: number; moves: number }[];
  /** Units by order and variant, less those of corrections. */
  moves: { merchantUid: string; variantId: string; kind: string; delta: number }[];
};

type OrderRow = { merchantUid: string; status: string; total: number; refunded: number };

export type PaymentRow = {
  impUid: string;
  merchantUid: string;
  status: string;
  amount: number;
  cancelAmount: number;
  decision: string;
  refusal: string | null;
  flag: string | null;
};

export type RefundRow = {
  id: string;
  impUid: string;
  merchantUid: string;
  amount: number;
  status: string;
  requestedBy: string;
  lastError: string | null;
};

export async function readBothSides(sql: postgres.Sql, store: SandboxStore): Promise<BothSides> {
  const gateway = await store.run((state) =>
    structuredClone({
      payments: Object.values(state.payments).map(({ payment }) => payment),
      calls: state.calls,
    }),
  );
  return { gateway: gateway.payments, calls: gateway.calls, books: await readBooks(sql) };
}

async function readBooks(sql: postgres.Sql): Promise<Books> {
  return {
    orders: await sql<OrderRow[]>`
      select merchant_uid as "merchantUid", status, total, refunded from orders`,
    lines: await sql<Books["lines"]>`
      select merchant_uid as "merchantUid", variant_id as "variantId", quantity,
        cancelled_quantity as cancelled from order_lines`,
    claims: await sql<Books["claims"]>`
      select refund_id as "refundId", amount from claims where refund_id is not null`,
    payments: await sql<PaymentRow[]>`
      select imp_uid as "impUid", merchant_uid as "merchantUid", status, amount::float8,
        cancel_amount::float8 as "cancelAmount", decision, refusal, flag
      from payments`,
    refunds: await sql<RefundRow[]>`
      select id, imp_uid as "impUid", merchant_uid as "merchantUid", amount::float8, status,
        requested_by as "requestedBy", last_error as "lastError"
      from refunds`,
    closings: await sql<Books["closings"]>`
      select imp_uid as "impUid", merchant_uid as "merchantUid", status from account_closings`,
    strays: await sql<Books["strays"]>`select imp_uid as "impUid" from stray_payments`,
    variants: await sql<Books["variants"]>`
      select v.id, v.stock, coalesce(sum(m.delta), 0)::int as moves
      from variants v left join stock_moves m on m.variant_id = v.id group by v.id`,
    moves: await sql<Books["moves"]>`
      select merchant_uid as "merchantUid", variant_id as "variantId", kind, sum(delta)::int as delta
      from stock_moves where merchant_uid is not null group by 1, 2, 3`,
  };
}
