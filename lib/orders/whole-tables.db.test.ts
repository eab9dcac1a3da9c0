import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, endHold } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { countGuestOrders, listMyOrders } from "@/lib/account/my-orders";
import { separateOrders } from "@/lib/account/separate-orders";
import { cancelOrder } from "./cancel-order";
import { completePayment } from "./complete-payment";
import { findOrder } from "./find-order";
import { getAftercare } from "./get-aftercare";
import { getOrderView } from "./get-order-view";
import { listWork } from "./list-work";
import { payAgain } from "./pay-again";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { requestReturn } from "./request-return";
import { deliverOrder, shipOrder } from "./ship-order";

const origin = { source: "callback", actor: "shopper" } as const;
/** What grows with every order that there ever was. */
const GROWING = [
  ...["orders", "order_lines", "payments", "payment_events", "refunds", "stock_moves", "claims", "shipments"],
  ...["account_closings", "cash_receipts", "idempotency_keys", "outbox", "separated_buyers"],
  ...["claim_lines", "dismissals", "stray_payments"],
];
let shop: TestShop;
let sql: postgres.Sql;

beforeAll(async () => {
  shop = await openTestShop();
  sql = postgres(shop.databaseUrl, { max: 1 });
  // A small table is read whole whatever indexes it has: with this, only where no index helps.
  await sql`do $$ begin execute format('alter database %I set enable_seqscan = off', current_database()); end $$`;
});
afterAll(async () => {
  await sql.end();
  await shop.close();
});

async function placed(payMethod: "card" | "vbank" = "card") {
  const variantId = await makeVariant(shop);
  const { order } = await placeOrder({ ...anOrder(variantId, { payMethod }), shop: shop.shop });
  const viewer = { userId: null, guestId: order.guestId, foundOrders: [], link: null };
  return { ...order, variantId, viewer };
}

async function paid() {
  const order = await placed();
  const { merchantUid } = order;
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: order.total });
  await completePayment({ impUid, merchantUid, origin, shop: shop.shop });
  return order;
}

/** How often each table was read whole; Postgres counts when a connection ends. */
async function wholeReads(): Promise<{ table: string; reads: number }[]> {
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  return sql`select relname as table, seq_scan::int as reads from pg_stat_user_tables
    where seq_scan > 0 and relname = any(${GROWING}) order by relname`;
}

test("nothing that shoppers do, and no sweep, reads all orders that there ever were", async () => {
  const before = await wholeReads();
  const sent = await paid();
  const { merchantUid, viewer } = sent;
  const whose = { merchantUid, viewer, shop: shop.shop };
  await getOrderView(whose);
  await getAftercare(whose);
  await shipOrder({ merchantUid, carrier: "cj", trackingNumber: "689012345678", by: "kim", shop: shop.shop });
  await deliverOrder({ merchantUid, by: "kim", shop: shop.shop });
  await requestReturn({
    ...whose,
    kind: "exchange",
    units: [{ variantId: sent.variantId, quantity: 1 }],
    reason: "damaged",
    note: "",
    shownAmount: 0,
    serial: 0,
  });
  await getAftercare(whose);
  const taken = await paid();
  await cancelOrder({
    merchantUid: taken.merchantUid,
    viewer: taken.viewer,
    units: null,
    shownAmount: taken.total,
    serial: 0,
    reason: "change_of_mind",
    shop: shop.shop,
  });
  const account = await placed("vbank");
  const opened = { merchant_uid: account.merchantUid, amount: account.total };
  await shop.pay({ ...opened, pay_method: "vbank", outcome: "ready" });
  await completePayment({ impUid: null, merchantUid: account.merchantUid, origin, shop: shop.shop });
  const late = await placed();
  await payAgain({ merchantUid: late.merchantUid, viewer: late.viewer, payMethod: "card", shop: shop.shop });
  await endHold(shop, late.merchantUid);
  await reconcilePayments({ shop: shop.shop });
  await listMyOrders({ userId: "somebody", db: shop.shop.db });
  await countGuestOrders({ guestId: viewer.guestId, db: shop.shop.db });
  await listWork({ shop: shop.shop });
  await findOrder({ merchantUid, phone: "01000000000", shop: shop.shop });
  await sql`update orders set left_at = now() where merchant_uid = ${taken.merchantUid}`;
  expect(await separateOrders({ db: shop.shop.db })).toBe(1);
  await reconcilePayments({ shop: shop.shop });
  expect(await wholeReads()).toEqual(before);
});
