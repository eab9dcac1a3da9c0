import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findReceiptRow } from "@/db/queries/cash-receipts";
import { anOrder } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { withGateway } from "@/db/testing/with-gateway";
import type { ReceiptOutcome } from "@/lib/payments/gateway";
import { unseal } from "@/lib/sealing";
import { dismissAttention } from "./dismiss-attention";
import { issueReceipts } from "./issue-receipts";
import { listAttention } from "./list-attention";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import { payAgain } from "./pay-again";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { retryReceipt } from "./retry-given-up";

const origin = { source: "webhook", actor: "gateway" } as const;
const MINE = { kind: "income", identifier: "01012345678" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  await shop.clearFaults();
});
afterAll(() => shop.close());

type Placing = { price?: number; method?: "trans" | "card" | "vbank"; asked?: typeof MINE | null };

async function placed({ price = 120_000, asked = MINE }: Placing = {}) {
  const request = anOrder(await makeVariant(shop, { price }));
  if (asked) Object.assign(request.request, { cashReceipt: asked });
  const { order } = await placeOrder({ ...request, shop: shop.shop });
  const viewer = { userId: null, guestId: request.owner.guestId, foundOrders: [], link: null };
  return { merchantUid: order.merchantUid, total: order.total, viewer };
}

async function paid(placing: Placing = {}) {
  const { merchantUid, total } = await placed(placing);
  const { method = "trans" } = placing;
  const { imp_uid: impUid } = await shop.pay({
    merchant_uid: merchantUid,
    amount: total,
    pay_method: method,
    outcome: method === "vbank" ? "ready" : "paid",
  });
  if (method === "vbank") await shop.at(impUid, "deposit");
  await look(merchantUid);
  return { merchantUid, total, impUid };
}

const look = (merchantUid: string) => lookAtOrder({ merchantUid, origin, shop: shop.shop });
const rowOf = (merchantUid: string) => findReceiptRow(shop.shop.db, merchantUid);
const atGateway = (impUid: string) => shop.shop.gateway.findReceipt(impUid);

/** A few rounds with their waits passed by hand. */
async function issue(merchantUid: string, given = shop.shop, rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await shop.shop.db.execute(sql`
      update cash_receipts set next_at = now(), leased_until = null
      where merchant_uid = ${merchantUid} and status in ('wanted', 'sent', 'unknown')`);
    await issueReceipts({ merchantUid, shop: given });
  }
}

test("is issued for what was paid, cut down with a part that goes back, and cancelled with the whole", async () => {
  const { merchantUid, total, impUid } = await paid();
  await issue(merchantUid);
  expect(await atGateway(impUid)).toMatchObject({ amount: total });
  expect(await rowOf(merchantUid)).toMatchObject({ status: "done", issuedAmount: total });
  await shop.at(impUid, "cancel", { amount: 20_000, reason: "console" });
  await look(merchantUid);
  await issue(merchantUid);
  expect(await atGateway(impUid)).toMatchObject({ amount: total - 20_000 });
  await shop.at(impUid, "cancel", { reason: "console" });
  await look(merchantUid);
  await issue(merchantUid);
  expect(await atGateway(impUid)).toMatchObject({ amount: 0 });
  expect(await rowOf(merchantUid)).toMatchObject({ status: "done", issuedAmount: 0, identifierCipher: null });
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  const told = entries.map(({ decision }) => decision).filter((decision) => decision.startsWith("receipt"));
  expect(told).toEqual(["receipt_done", "receipt_done", "receipt_cancelled"]);
  expect(JSON.stringify(entries)).not.toContain(MINE.identifier);
});

test.each([
  ["a deposit", { method: "vbank" }, "income"],
  ["a large sum that nobody asked for", { asked: null }, "self"],
] as const)("is issued for %s", async (_, placing, kind) => {
  const { merchantUid, total, impUid } = await paid(placing);
  await issue(merchantUid);
  expect(await rowOf(merchantUid)).toMatchObject({ kind, status: "done", issuedAmount: total });
  expect(await atGateway(impUid)).toMatchObject({ amount: total });
});

test.each([
  ["a small sum that nobody asked for", { price: 20_000, asked: null }],
  ["a card", { method: "card", asked: null }],
] as const)("is not issued for %s", async (_, placing) => {
  const { merchantUid, impUid } = await paid(placing);
  await issue(merchantUid);
  expect(await rowOf(merchantUid)).toBeNull();
  expect(await atGateway(impUid)).toBeNull();
});

test("with another try it can be asked for too: the last word counts, and saying nothing leaves it", async () => {
  const { merchantUid, total, viewer } = await placed({ asked: null });
  const others = { kind: "income", identifier: "01087654321" } as const;
  const again = { merchantUid, payMethod: "trans", viewer, shop: shop.shop } as const;
  for (const receipt of [others, null]) await payAgain({ ...again, receipt });
  expect(await rowOf(merchantUid)).toBeNull();
  for (const receipt of [others, MINE, undefined]) await payAgain({ ...again, receipt });
  await shop.pay({ merchant_uid: merchantUid, amount: total, pay_method: "trans" });
  await look(merchantUid);
  await issue(merchantUid);
  const row = await rowOf(merchantUid);
  expect(row).toMatchObject({ kind: "income", status: "done" });
  expect(unseal(row?.identifierCipher ?? "", merchantUid)).toBe(MINE.identifier);
});

test("a choice that is not needed is forgotten, and no number stands anywhere in the clear", async () => {
  const { merchantUid } = await paid({ method: "card" });
  const kept = await rowOf(merchantUid);
  expect(kept).toMatchObject({ status: "asked" });
  expect(JSON.stringify(kept)).not.toContain(MINE.identifier);
  await reconcilePayments({ shop: shop.shop });
  expect(await rowOf(merchantUid)).toBeNull();
});

test("two workers and a lost answer issue one receipt", async () => {
  const { merchantUid, impUid } = await paid();
  await shop.fault({ on: "receipt", kind: "reply_lost", times: 2 });
  await Promise.all([issue(merchantUid), issue(merchantUid)]);
  await issue(merchantUid, shop.shop, 4);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "done" });
  const posts = (await shop.calls()).filter(
    ({ method, path, status }) => method === "POST" && path === `/receipts/${impUid}` && status === 200,
  );
  expect(posts).toHaveLength(1);
});

/** One that the gateway would not issue, so often that it was given up. */
async function givenUp() {
  const no: ReceiptOutcome = { kind: "refused", message: "국세청 점검" };
  const refusing = withGateway(shop, { issueReceipt: () => Promise.resolve(no) });
  const order = await paid();
  await issue(order.merchantUid, refusing, 12);
  return order;
}

/** What stands before a person about one order's receipt. */
async function before(merchantUid: string) {
  const { items } = await listAttention({ shop: shop.shop });
  return items
    .filter((item) => item.merchantUid === merchantUid)
    .map(({ kind, amount, reason }) => ({ kind, amount, reason }));
}

test("a gateway that fails with it fails no order, and in the end a person is asked", async () => {
  const { merchantUid, total } = await givenUp();
  expect(await rowOf(merchantUid)).toMatchObject({ status: "refused", lastError: "국세청 점검" });
  expect(await before(merchantUid)).toEqual([
    { kind: "receipt_refused", amount: total, reason: "국세청 점검" },
  ]);
  const { state } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(state.status).toBe("paid");
});

test("one that was given up is issued when a person has it tried again, once", async () => {
  const { merchantUid, impUid, total } = await givenUp();
  await retryReceipt({ impUid, by: "admin-1", shop: shop.shop });
  await expect(retryReceipt({ impUid, by: "admin-1", shop: shop.shop })).rejects.toMatchObject({
    code: "not_found",
  });
  await issue(merchantUid, shop.shop, 1);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "done", issuedAmount: total, attempts: 1 });
  expect(await atGateway(impUid)).toMatchObject({ amount: total });
  expect(await before(merchantUid)).toEqual([]);
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.slice(-2)).toMatchObject([
    { decision: "retry_receipt", actor: "admin-1" },
    { decision: "receipt_done" },
  ]);
  await expect(retryReceipt({ impUid: "imp_nobody", by: "admin-1", shop: shop.shop })).rejects.toMatchObject({
    code: "payment_not_found",
  });
});

test("one that a person has seen to leaves the list, until what it should be for changes and fails anew", async () => {
  const { merchantUid, impUid, total } = await givenUp();
  await dismissAttention({
    kind: "receipt_refused",
    subject: impUid,
    note: "issued by phone",
    by: "a",
    shop: shop.shop,
  });
  expect(await before(merchantUid)).toEqual([]);
  await shop.at(impUid, "cancel", { amount: 20_000, reason: "console" });
  await look(merchantUid);
  const no: ReceiptOutcome = { kind: "refused", message: "국세청 점검" };
  await issue(merchantUid, withGateway(shop, { issueReceipt: () => Promise.resolve(no) }), 12);
  expect(await before(merchantUid)).toContainEqual({
    kind: "receipt_refused",
    amount: total - 20_000,
    reason: "국세청 점검",
  });
});

test("what changes while it is being issued is seen to afterwards", async () => {
  const { merchantUid, impUid, total } = await paid();
  const slow = withGateway(shop, {
    async issueReceipt(request) {
      const outcome = await shop.shop.gateway.issueReceipt(request);
      await shop.at(impUid, "cancel", { amount: 5_000, reason: "console" });
      await look(merchantUid);
      return outcome;
    },
  });
  await issue(merchantUid, slow, 1);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "wanted", wantedAmount: total - 5_000 });
  await issue(merchantUid);
  expect(await atGateway(impUid)).toMatchObject({ amount: total - 5_000 });
});

test("a cancel whose new receipt is refused is booked: no receipt stands then", async () => {
  const { merchantUid, impUid, total } = await paid();
  await issue(merchantUid);
  await shop.at(impUid, "cancel", { amount: 20_000, reason: "console" });
  await look(merchantUid);
  const no: ReceiptOutcome = { kind: "refused", message: "국세청 점검" };
  await issue(merchantUid, withGateway(shop, { issueReceipt: () => Promise.resolve(no) }), 12);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "refused", issuedAmount: 0, applyNum: null });
  expect(await before(merchantUid)).toContainEqual(
    expect.objectContaining({ kind: "receipt_refused", amount: total - 20_000 }),
  );
});

test("one that the gateway issues for another sum, again and again, is a person's to ask", async () => {
  const { merchantUid, total } = await paid();
  let issued = 0;
  const wrong = withGateway(shop, {
    async issueReceipt(request) {
      issued += 1;
      const outcome = await shop.shop.gateway.issueReceipt(request);
      if (outcome.kind !== "done") return outcome;
      return { ...outcome, receipt: { ...outcome.receipt, amount: total - 1 } };
    },
    async findReceipt(impUid) {
      const receipt = await shop.shop.gateway.findReceipt(impUid);
      return receipt && { ...receipt, amount: receipt.amount && total - 1 };
    },
  });
  await issue(merchantUid, wrong, 15);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "refused", issuedAmount: total - 1 });
  expect(issued).toBe(10);
  expect(await before(merchantUid)).toMatchObject([{ kind: "receipt_refused", amount: 1 }]);
});

test("a last try that fails says nothing of the sum that is wanted since", async () => {
  const { merchantUid, impUid, total } = await paid();
  await shop.shop.db.execute(sql`update cash_receipts set attempts = 9 where merchant_uid = ${merchantUid}`);
  let tries = 0;
  const late = withGateway(shop, {
    async issueReceipt(request) {
      tries += 1;
      if (tries > 1) return shop.shop.gateway.issueReceipt(request);
      await shop.at(impUid, "cancel", { amount: 5_000, reason: "console" });
      await look(merchantUid);
      return { kind: "refused", message: "국세청 점검" };
    },
  });
  await issue(merchantUid, late, 1);
  expect(await before(merchantUid)).toEqual([expect.objectContaining({ kind: "payment_part_cancelled" })]);
  expect(tries).toBe(2);
  expect(await rowOf(merchantUid)).toMatchObject({ status: "done", issuedAmount: total - 5_000 });
});

test("the number of one that was given up is forgotten in time", async () => {
  const { merchantUid } = await givenUp();
  await reconcilePayments({ shop: shop.shop });
  expect(await rowOf(merchantUid)).toMatchObject({ identifierCipher: expect.any(String) });
  await shop.shop.db.execute(
    sql`update cash_receipts set updated_at = now() - interval '121 days' where merchant_uid = ${merchantUid}`,
  );
  await reconcilePayments({ shop: shop.shop });
  expect(await rowOf(merchantUid)).toMatchObject({ status: "refused", identifierCipher: null });
});
