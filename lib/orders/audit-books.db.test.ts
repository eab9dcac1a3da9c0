import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Shoppers, shoppersOf } from "@/db/testing/shoppers";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { auditBooks } from "./audit-books";
import { DIFFERENCES, type Difference } from "./audit-kinds";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { sendRefunds } from "./send-refunds";

const verbs = { placeOrder, lookAtOrder, closeOrder, sendRefunds };
let shop: TestShop;
let by: Shoppers;

beforeAll(async () => {
  shop = await openTestShop();
  by = shoppersOf(shop, verbs);
});
afterAll(() => shop.close());

const audit = () => auditBooks({ shop: shop.shop, settleMs: 0, pageSize: 7 });

/** A shop's ordinary day: everything on it is as it should be. */
async function ordinaryDay() {
  await by.settled();
  await by.settled({ outcome: "failed" });
  await by.settled({ outcome: "abandoned" });
  await by.expired();
  await by.cancelled();
  await by.refunded();
  await by.cancelled(1000);
  const account = await by.settled({ pay_method: "vbank", outcome: "ready" });
  await shop.at(account.impUid, "deposit");
  await by.look(account.merchantUid);
  await by.settled({ pay_method: "vbank", outcome: "ready" });
  await by.settled({ amount: 5000, currency: "USD" });
  await by.placed();
  // A failed try that nobody told the shop of, after its order was over.
  const late = await by.expired();
  await shop.pay({ merchant_uid: late.merchantUid, amount: late.total, outcome: "failed" });
  // A stranger's payment that has gone back.
  const stray = await shop.pay({ merchant_uid: "nobody_1700000000001", amount: 7000 });
  await shop.at(stray.imp_uid, "cancel");
}

describe("an ordinary day", () => {
  test("shows no difference, and what is on its way apart from it", async () => {
    await ordinaryDay();
    const inFlight = await by.attempt();
    const waiting = await by.refused();
    const report = await audit();
    expect(report.differences).toEqual([]);
    expect(report.looked.gateway).toBe(report.looked.books + 3);
    expect(report.pending.counts).toMatchObject({ not_yet_settled: 1, waits_for_person: 0 });
    expect(report.pending.won.not_yet_settled).toBe(inFlight.total);
    expect(report.pending.found).toContainEqual(
      expect.objectContaining({ kind: "refund_under_way", impUid: waiting.impUid, won: waiting.paid }),
    );
    expect(Object.values(report.counts)).toEqual(Object.keys(DIFFERENCES).map(() => 0));
  });

  test("shows none while shoppers pay, cancel and get their money back", async () => {
    const one = shoppersOf(shop, verbs, { variantId: await makeVariant(shop, { stock: 10_000 }) });
    let isOver = false;
    const shopper = async () => {
      while (!isOver) {
        await one.settled();
        await one.cancelled(1000);
        await one.refunded();
      }
    };
    const shoppers = [shopper(), shopper(), shopper()];
    const differences: Difference[] = [];
    for (let round = 0; round < 3; round += 1) {
      const report = await auditBooks({ shop: shop.shop, settleMs: 400, pageSize: 7 });
      differences.push(...report.differences);
    }
    isOver = true;
    await Promise.all(shoppers);
    expect(differences).toEqual([]);
    expect((await audit()).differences).toEqual([]);
  });
});

test("a cancel that the books hear of between two looks is no difference", async () => {
  const { impUid, merchantUid } = await by.settled();
  const cancel = () => shop.at(impUid, "cancel", { amount: 500, reason: "console" });
  await cancel();
  const { gateway } = shop.shop;
  let looks = 0;
  const findPayment: typeof gateway.findPayment = async (asked) => {
    if (asked !== impUid) return gateway.findPayment(asked);
    // Each time that it is looked up, the last message has come in and the next one is under way.
    looks += 1;
    await by.look(merchantUid);
    if (looks === 1) await cancel();
    return gateway.findPayment(asked);
  };
  const busy = { findPayment, listPage: gateway.listPage.bind(gateway) };
  const report = await auditBooks({ shop: { db: shop.shop.db, gateway: busy }, settleMs: 0 });
  expect(report.differences).toEqual([]);
  expect(looks).toBe(2);
});

test("nothing is said when the gateway does not answer", async () => {
  await shop.fault({ on: "list", kind: "status_500", times: 0 });
  await expect(audit()).rejects.toMatchObject({ code: "gateway_unavailable" });
  await shop.clearFaults();
});

test("an answer that fails once does not end it", async () => {
  await shop.fault({ on: "list", kind: "cut", times: 1 });
  await expect(audit()).resolves.toMatchObject({ looked: { books: expect.any(Number) } });
});
