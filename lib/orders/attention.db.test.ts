import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { booksOf, makeAllDue, stockDrift } from "@/db/testing/orders";
import { makeRefusedRefund } from "@/db/testing/refused-refund";
import { type Shoppers, shoppersOf } from "@/db/testing/shoppers";
import { openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import { AppError } from "@/lib/errors";
import { auditBooks } from "./audit-books";
import { closeAccounts } from "./close-accounts";
import { closeOrder } from "./close-order";
import { dismissAttention } from "./dismiss-attention";
import { type AttentionKind, listAttention } from "./list-attention";
import { listTimeline } from "./list-timeline";
import { listWork } from "./list-work";
import { lookAgain } from "./look-again";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { requestRefund } from "./request-refund";
import { retryClosing } from "./retry-given-up";
import { retryRefund } from "./retry-refund";
import { sendRefunds } from "./send-refunds";
import { reopenRefund, settleRefundOutside } from "./settle-refund-outside";
import { prepareOrder, shipOrder } from "./ship-order";

const by = "admin-1";
const account = { bank: "088", number: "110123456789", holder: "홍길동" };
let shop: TestShop;
let shoppers: Shoppers;

beforeAll(async () => {
  shop = await openTestShop();
  shoppers = shoppersOf(shop, { placeOrder, lookAtOrder, closeOrder, sendRefunds });
});
afterEach(async () => {
  await shop.clearFaults();
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(() => shop.close());

/** What stands before a person about one order. */
async function before(merchantUid: string) {
  const { items } = await listAttention({ shop: shop.shop });
  return items
    .filter((item) => item.merchantUid === merchantUid)
    .map(({ kind, amount }) => ({ kind, amount }));
}

const dismiss = (kind: AttentionKind, subject: string) =>
  dismissAttention({ kind, subject, note: "seen to", by, shop: shop.shop });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

async function send(merchantUid: string, rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: shop.shop });
  }
}

const refusedRefund = () => makeRefusedRefund({ shop, shoppers, by }, { requestRefund, sendRefunds });

const refundAt = async (merchantUid: string) => (await booksOf(shop, merchantUid)).refunds[0]?.status;
const cancelledAt = async (merchantUid: string) =>
  (await shop.paymentsOf(merchantUid)).map(({ cancel_amount }) => cancel_amount);

test("a refund that was refused goes back to the account that the buyer told a person", async () => {
  const { merchantUid, total, id } = await refusedRefund();
  expect(await before(merchantUid)).toEqual([{ kind: "refund_refused", amount: total }]);
  expect(await codeOf(retryRefund({ refundId: id, by, shop: shop.shop }))).toBe("invalid_request");
  expect(await retryRefund({ refundId: id, account, by, shop: shop.shop })).toBe("unknown");
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
  expect(await refundAt(merchantUid)).toBe("done");
  expect(await before(merchantUid)).toEqual([]);
  expect(await codeOf(retryRefund({ refundId: "rf_nobody", by, shop: shop.shop }))).toBe("not_found");
});

test("a refund that was given back outside is asked for by nobody again, and can be taken back", async () => {
  const { merchantUid, id } = await refusedRefund();
  const settle = () =>
    codeOf(settleRefundOutside({ refundId: id, note: "paid to 110-123-456789", by, shop: shop.shop }));
  expect(await settle()).toBe("no error");
  expect(await settle()).toBe("refund_not_waiting");
  expect(await before(merchantUid)).toEqual([]);
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([0]);
  const again = requestRefund({ merchantUid, amount: 1, reason: "again", by, shop: shop.shop });
  expect(await codeOf(again)).toBe("refund_too_large");
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.at(-1)).toMatchObject({ actor: by, reason: "paid to •••89" });
  await reopenRefund({ refundId: id, by, shop: shop.shop });
  expect(await before(merchantUid)).toMatchObject([{ kind: "refund_refused" }]);
});

test("goods whose money was given back outside are not sent, and do not wait to be", async () => {
  const { merchantUid, id } = await refusedRefund();
  const parcel = { carrier: "cj", trackingNumber: "123456789012" };
  const toSend = async () => (await listWork({ shop: shop.shop })).toSend.map((order) => order.merchantUid);
  expect(await toSend()).toContain(merchantUid);
  await settleRefundOutside({ refundId: id, note: "transferred", by, shop: shop.shop });
  expect(await toSend()).not.toContain(merchantUid);
  expect(await codeOf(shipOrder({ merchantUid, ...parcel, by, shop: shop.shop }))).toBe("refund_open");
  expect(await codeOf(prepareOrder({ merchantUid, by, shop: shop.shop }))).toBe("refund_open");
});

test("what the gateway says of somebody is masked on the list", async () => {
  const { merchantUid, id } = await refusedRefund();
  await shop.shop.db.execute(
    sql`update refunds set last_error = 'no account 110-123-456789' where id = ${id}`,
  );
  const { items } = await listAttention({ shop: shop.shop });
  expect(items.find((item) => item.merchantUid === merchantUid)?.reason).toBe("no account •••89");
});

test("refused money that was given back outside is no difference of the audit", async () => {
  const { merchantUid, impUid, paid } = await shoppers.refused();
  const { refunds } = shop.shop.db.query;
  const row = await refunds.findFirst({ where: (refund, { eq }) => eq(refund.impUid, impUid) });
  if (!row) throw new Error("The payment has no refund");
  const over = { cancelPayment: async () => ({ kind: "refused" as const, message: "취소할 수 없어요" }) };
  await sendRefunds({ merchantUid, shop: withGateway(shop, over) });
  expect(await before(merchantUid)).toEqual([{ kind: "refund_refused", amount: paid }]);
  await settleRefundOutside({ refundId: row.id, note: "transferred", by, shop: shop.shop });
  const report = await auditBooks({ shop: shop.shop, settleMs: 1 });
  expect(report.differences).toEqual([]);
  expect(report.pending.found).toContainEqual(
    expect.objectContaining({ kind: "settled_outside", merchantUid, won: paid }),
  );
});

test("a refused refund whose payment is cancelled in the console by hand stands before nobody", async () => {
  const { merchantUid, impUid, id } = await refusedRefund();
  await shop.at(impUid, "cancel", { reason: "console" });
  expect(await retryRefund({ refundId: id, account, by, shop: shop.shop })).toBe("void");
  expect(await before(merchantUid)).toEqual([]);
});

test("a person says that a cancel was not ours: the refund takes what is left", async () => {
  const { merchantUid, impUid, total, id } = await refusedRefund();
  await shop.at(impUid, "cancel", { amount: 1000, reason: "console" });
  expect(await retryRefund({ refundId: id, account, by, shop: shop.shop })).toBe("wanted");
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
  expect((await booksOf(shop, merchantUid)).refunds).toMatchObject([
    { status: "done", amount: total - 1000 },
  ]);
});

test("a refund without an answer, tried again and again, is before a person; once retried it pays once", async () => {
  const { merchantUid, total } = await shoppers.settled();
  const { id } = await requestRefund({ merchantUid, amount: null, reason: "x", by, shop: shop.shop });
  await shop.fault({ on: "cancel", kind: "status_500", times: 0 });
  await send(merchantUid, 4);
  expect(await before(merchantUid)).toEqual([{ kind: "refund_unclear", amount: total }]);
  await shop.clearFaults();
  expect(await codeOf(settleRefundOutside({ refundId: id, note: "x", by, shop: shop.shop }))).toBe(
    "refund_not_waiting",
  );
  expect(await retryRefund({ refundId: id, by, shop: shop.shop })).toBe("unknown");
  await sendRefunds({ merchantUid, shop: shop.shop });
  expect(await cancelledAt(merchantUid)).toEqual([total]);
  expect(await before(merchantUid)).toEqual([]);
});

test("a retry looks at the gateway first, and without an answer nothing changes", async () => {
  const { merchantUid, id } = await refusedRefund();
  await shop.fault({ on: "payment", kind: "status_500", times: 0 });
  expect(await codeOf(retryRefund({ refundId: id, account, by, shop: shop.shop }))).toBe(
    "gateway_unavailable",
  );
  expect(await codeOf(settleRefundOutside({ refundId: id, note: "x", by, shop: shop.shop }))).toBe(
    "gateway_unavailable",
  );
  expect(await refundAt(merchantUid)).toBe("refused");
});

test("a deposit that waits for the buyer's account goes to the one that a person was told", async () => {
  const { merchantUid, impUid, total } = await shoppers.attempt({ pay_method: "vbank", outcome: "ready" });
  await shop.at(impUid, "deposit");
  await shoppers.look(merchantUid);
  const { id } = await requestRefund({ merchantUid, amount: null, reason: "x", by, shop: shop.shop });
  expect(await before(merchantUid)).toEqual([{ kind: "refund_needs_account", amount: total }]);
  expect(await codeOf(retryRefund({ refundId: id, by, shop: shop.shop }))).toBe("invalid_request");
  expect(await retryRefund({ refundId: id, account, by, shop: shop.shop })).toBe("wanted");
  await send(merchantUid);
  expect(await cancelledAt(merchantUid)).toEqual([total]);
});

test("an account that the gateway will not close is before a person, and closed when that is asked again", async () => {
  const { merchantUid, impUid, total } = await shoppers.settled({ pay_method: "vbank", outcome: "ready" });
  const card = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await lookAgain({ impUid: card.imp_uid, by, shop: shop.shop });
  const over = { closeAccount: async () => ({ kind: "refused" as const, message: "말소할 수 없어요" }) };
  for (let round = 0; round < 5; round += 1) {
    await makeAllDue(shop);
    await closeAccounts({ merchantUid, shop: withGateway(shop, over) });
  }
  expect(await before(merchantUid)).toEqual([{ kind: "account_not_closed", amount: total }]);
  await dismiss("account_not_closed", impUid);
  expect(await before(merchantUid)).toEqual([]);
  await retryClosing({ impUid, by, shop: shop.shop });
  expect(await codeOf(retryClosing({ impUid, by, shop: shop.shop }))).toBe("not_found");
  expect(await closeAccounts({ merchantUid, shop: shop.shop })).toBe(1);
  expect(await shop.paymentsOf(merchantUid)).toMatchObject([{ status: "paid" }, { status: "cancelled" }]);
  expect(await before(merchantUid)).toEqual([]);
});

test("a payment that cannot be judged leaves the list by a person's word, and comes back when it changes", async () => {
  const { merchantUid, impUid } = await shoppers.settled({ amount: 0 });
  expect(await before(merchantUid)).toEqual([{ kind: "payment_flagged", amount: 0 }]);
  await dismiss("payment_flagged", impUid);
  await lookAgain({ impUid, by, shop: shop.shop });
  expect(await before(merchantUid)).toEqual([]);
  expect(await codeOf(dismiss("payment_flagged", impUid))).toBe("not_found");
  await shop.shop.db.execute(sql`update payments set flag = 'unknown_status' where imp_uid = ${impUid}`);
  expect(await before(merchantUid)).toMatchObject([{ kind: "payment_flagged" }]);
});

test("a part that was cancelled in the console asks what becomes of the goods; a refund of ours does not", async () => {
  const { merchantUid, impUid } = await shoppers.cancelled(1000);
  await requestRefund({ merchantUid, amount: 2000, reason: "x", by, shop: shop.shop });
  await send(merchantUid, 1);
  expect(await before(merchantUid)).toEqual([{ kind: "payment_part_cancelled", amount: 1000 }]);
  await dismiss("payment_part_cancelled", impUid);
  expect(await before(merchantUid)).toEqual([]);
  await shop.at(impUid, "cancel", { amount: 500, reason: "console" });
  await shoppers.look(merchantUid);
  expect(await before(merchantUid)).toEqual([{ kind: "payment_part_cancelled", amount: 1500 }]);
});

test("goods that were sold out when the money came are told until a person has seen to it", async () => {
  const { merchantUid, variantId, total } = await shoppers.expired();
  await shop.shop.db.transaction(async (tx) => {
    await tx.execute(sql`update variants set stock = 0 where id = ${variantId}`);
    await tx.execute(sql`insert into stock_moves (variant_id, kind, delta, author)
      values (${variantId}, 'corrected', -10, 'test')`);
  });
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
  await shoppers.look(merchantUid);
  expect(await before(merchantUid)).toEqual([{ kind: "payment_sold_out", amount: total }]);
  await send(merchantUid, 1);
  expect(await before(merchantUid)).toEqual([{ kind: "payment_sold_out", amount: 0 }]);
  await dismiss("payment_sold_out", impUid);
  expect(await before(merchantUid)).toEqual([]);
});

test("money for no order of ours is told with what is left of it, and gone when it has gone back", async () => {
  const merchantUid = "SomebodyElsesOrder00001";
  const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: 5000 });
  await reconcilePayments({ shop: shop.shop });
  expect(await before(merchantUid)).toEqual([{ kind: "payment_stray", amount: 5000 }]);
  await dismiss("payment_stray", impUid);
  expect(await before(merchantUid)).toEqual([]);
  await shop.at(impUid, "cancel", { amount: 2000, reason: "console" });
  await lookAgain({ impUid, by, shop: shop.shop });
  expect(await before(merchantUid)).toEqual([{ kind: "payment_stray", amount: 3000 }]);
  await shop.at(impUid, "cancel", { reason: "console" });
  await reconcilePayments({ shop: shop.shop });
  expect(await before(merchantUid)).toEqual([]);
});

test("a refund is not waved away, and what is not on the list neither", async () => {
  const { id, impUid } = await refusedRefund();
  expect(await codeOf(dismiss("refund_refused", id))).toBe("forbidden");
  expect(await codeOf(dismiss("payment_flagged", impUid))).toBe("not_found");
  expect(await codeOf(lookAgain({ impUid: "imp_nobody", by, shop: shop.shop }))).toBe("payment_not_found");
});

test("what is well stands before nobody, and the counts are of all, however few are shown", async () => {
  const { merchantUid } = await shoppers.settled();
  expect(await before(merchantUid)).toEqual([]);
  const { items, counts } = await listAttention({ limit: 1, shop: shop.shop });
  expect(items).toHaveLength(1);
  expect(items[0]?.age).toBeGreaterThanOrEqual(0);
  expect(Object.values(counts).reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(1);
});
