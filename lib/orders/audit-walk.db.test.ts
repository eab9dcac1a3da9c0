import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantPayments } from "@/db/testing/plant-payments";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { IamportGateway } from "@/lib/iamport/client";
import { type ListeningSandbox, listenSandbox } from "@/lib/sandbox/listen";
import { createMemoryStore } from "@/lib/sandbox/store";
import { auditBooks } from "./audit-books";
import type { Shop } from "./shop";

const PAYMENTS = 3000;
const DAYS = 200;
const DAY_MS = 86_400_000;
let shop: TestShop;
let sandbox: ListeningSandbox;
let long: Shop;

beforeAll(async () => {
  shop = await openTestShop();
  const store = createMemoryStore();
  sandbox = await listenSandbox({ config: { noticeUrl: "http://localhost:9/" }, store, port: 0 });
  const variantId = await makeVariant(shop, { stock: 0 });
  await plantPayments({ store, db: shop.shop.db, variantId, count: PAYMENTS, days: DAYS });
  const keys = { restKey: "sandbox_key", restSecret: "sandbox_secret" };
  const gateway = new IamportGateway({ apiUrl: sandbox.url, ...keys, timeoutMs: 5000 });
  long = { ...shop.shop, gateway };
});
afterAll(async () => {
  await sandbox.close();
  await shop.close();
});

async function control(path: string, body: unknown = {}) {
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  // The payment, in the gateway's words.
  return (await response.json()) as { imp_uid: string };
}

async function lists() {
  const response = await fetch(`${sandbox.url}/_sandbox/calls`);
  const { calls } = (await response.json()) as { calls: { path: string; query: string; status: number }[] };
  return calls.filter(({ path }) => path.startsWith("/payments/status/"));
}

const pay = (amount: number) =>
  control("/payments", {
    merchant_uid: "nobody",
    amount,
    pay_method: "card",
    outcome: "paid",
    notify: "none",
  });

test("two hundred days in pages of 100: every payment is met, none twice counted, and all agree", async () => {
  const report = await auditBooks({ shop: long, settleMs: 0, pageSize: 100 });
  expect(report.differences).toEqual([]);
  expect(report.looked).toEqual({ gateway: PAYMENTS, books: PAYMENTS });
  const asked = await lists();
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  // A few windows more than the fewest pages there could be.
  expect(asked.length).toBeLessThan((PAYMENTS / 100) * 1.7);
  for (const { query } of asked) {
    const { from, to } = Object.fromEntries(new URLSearchParams(query));
    expect(Number(to) - Number(from)).toBeLessThanOrEqual(90 * 86_400);
  }
});

test("payments that move to the present while it walks are neither missed nor called different", async () => {
  let moved = 0;
  const paid = await shop.shop.db.execute<{ impUid: string }>(
    sql`select imp_uid as "impUid" from payments where status = 'paid' and amount = 39000 order by started_at`,
  );
  const gateway: Pick<Shop["gateway"], "listPage" | "findPayment"> = {
    findPayment: (impUid) => long.gateway.findPayment(impUid),
    async listPage(request) {
      const next = paid[moved * 40]?.impUid;
      if (next && moved < 20) {
        moved += 1;
        await control(`/payments/${next}/cancel`, { amount: 100 });
        await shop.shop.db.execute(sql`
          update payments set status = 'cancelled', cancel_amount = cancel_amount + 100 where imp_uid = ${next}`);
        await shop.shop.db.execute(sql`
          update orders set refunded = refunded + 100
          where merchant_uid = (select merchant_uid from payments where imp_uid = ${next})`);
      }
      return long.gateway.listPage(request);
    },
  };
  const report = await auditBooks({ shop: { db: long.db, gateway }, settleMs: 0, pageSize: 100 });
  expect(moved).toBe(20);
  expect(report.differences).toEqual([]);
  expect(report.looked.gateway).toBe(PAYMENTS);
});

test("more payments in one second than a page holds are all met", async () => {
  const strays = await Promise.all(Array.from({ length: 60 }, (_, index) => pay(1000 + index)));
  const report = await auditBooks({
    shop: long,
    settleMs: 0,
    pageSize: 7,
    from: new Date(Date.now() - 60_000),
  });
  expect(report.counts.stray_payment).toBe(strays.length);
  expect(report.won.stray_payment).toBe(60 * 1000 + (59 * 60) / 2);
  expect(Object.values(report.counts).reduce((sum, count) => sum + count)).toBe(strays.length);
  expect((await lists()).some(({ query }) => query.includes("page=3"))).toBe(true);
});

test("a time that is asked for is all that is looked at", async () => {
  const to = new Date(Date.now() - 30 * DAY_MS);
  const from = new Date(to.getTime() - 20 * DAY_MS);
  const report = await auditBooks({ shop: long, settleMs: 0, pageSize: 1000, from, to });
  expect(report.differences).toEqual([]);
  expect(report.looked.gateway).toBeGreaterThan(200);
  expect(report.looked.gateway).toBeLessThan(400);
});
