import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { orders, outbox, payments, sandboxMails } from "@/db/schema";
import { anOrder, makeAllDue } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { findInboxMail, listInbox } from "@/lib/mail/read-inbox";
import { sendMail } from "@/lib/mail/send-mail";
import { sendMessages } from "@/lib/mail/send-messages";
import { closeOrder } from "./close-order";
import { lookAtOrder } from "./look-at-order";
import { placeOrder } from "./place-order";
import { reconcilePayments } from "./reconcile-payments";
import { requestRefund } from "./request-refund";
import { runDue } from "./run-due";
import { settlePayment } from "./settle-payment";

const origin = { source: "webhook", actor: "gateway" } as const;
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.clearFaults());
afterAll(() => shop.close());

const db = () => shop.shop.db;
const look = (merchantUid: string) => lookAtOrder({ merchantUid, origin, shop: shop.shop });

async function placed(payMethod: "card" | "vbank" = "card", locale: "ko" | "en" = "ko") {
  const request = anOrder(await makeVariant(shop), { payMethod });
  const owner = { ...request.owner, locale };
  const { order } = await placeOrder({ ...request, owner, shop: shop.shop });
  return order;
}

async function paid() {
  const order = await placed();
  const payment = await shop.pay({ merchant_uid: order.merchantUid, amount: order.total });
  await look(order.merchantUid);
  return { ...order, impUid: payment.imp_uid };
}

async function withAccount() {
  const order = await placed("vbank");
  const { merchantUid: merchant_uid, total: amount } = order;
  const payment = await shop.pay({ merchant_uid, amount, pay_method: "vbank", outcome: "ready" });
  await look(merchant_uid);
  return { ...order, impUid: payment.imp_uid };
}

async function messages(merchantUid: string) {
  return db().select().from(outbox).where(eq(outbox.merchantUid, merchantUid)).orderBy(outbox.createdAt);
}

const kinds = async (merchantUid: string) => (await messages(merchantUid)).map(({ kind }) => kind).sort();

async function mailsOf(merchantUid: string) {
  const rows = await db()
    .select()
    .from(sandboxMails)
    .where(eq(sandboxMails.merchantUid, merchantUid))
    .orderBy(asc(sandboxMails.id));
  return rows.map(({ subject, text }) => ({ subject: subject.split(" · ")[0], text }));
}

describe("what is put down", () => {
  it("an order, and its payment, once, however many see it at once", async () => {
    const { merchantUid, total } = await placed();
    expect(await kinds(merchantUid)).toEqual(["order_placed"]);
    const { imp_uid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
    const seen = await shop.shop.gateway.findPayment(imp_uid);
    if (!seen) throw new Error("No payment");
    await Promise.all(Array.from({ length: 64 }, () => settlePayment({ seen, origin, shop: shop.shop })));
    expect(await kinds(merchantUid)).toEqual(["order_paid", "order_placed"]);
  });

  it("a settlement that does not commit leaves no message", async () => {
    const { merchantUid, total } = await placed();
    await shop.pay({ merchant_uid: merchantUid, amount: total });
    await db().execute(sql`
      create or replace function no_commit() returns trigger language plpgsql
        as $$ begin raise exception 'no commit'; end $$`);
    // Raises at the very end, after everything else was written.
    await db().execute(sql`
      create constraint trigger no_commit after update on orders deferrable initially deferred
        for each row execute function no_commit()`);
    try {
      await expect(look(merchantUid)).rejects.toThrow();
    } finally {
      await db().execute(sql`drop trigger no_commit on orders`);
    }
    expect(await kinds(merchantUid)).toEqual(["order_placed"]);
    await look(merchantUid);
    expect(await kinds(merchantUid)).toEqual(["order_paid", "order_placed"]);
  });

  it("each sum that goes back, ours and one of the gateway's console", async () => {
    const { merchantUid, impUid } = await paid();
    await requestRefund({ merchantUid, amount: 9_000, reason: "a chip", by: "clerk", shop: shop.shop });
    await runDue({ merchantUid, shop: shop.shop });
    await look(merchantUid);
    await shop.at(impUid, "cancel", { amount: 10_000 });
    await look(merchantUid);
    await look(merchantUid);
    const sums = (await messages(merchantUid)).filter(({ kind }) => kind === "refunded");
    expect(sums.map(({ subject, amount }) => [subject, amount])).toEqual([
      [`${impUid}.9000`, 9_000],
      [`${impUid}.19000`, 10_000],
    ]);
  });

  it("a payment that was not taken goes back, and the order's own is told as paid", async () => {
    const { merchantUid } = await paid();
    const second = await shop.pay({ merchant_uid: merchantUid, amount: 42_000 });
    await look(merchantUid);
    await runDue({ merchantUid, shop: shop.shop });
    expect(await kinds(merchantUid)).toEqual(["order_paid", "order_placed", "sent_back"]);
    const back = (await messages(merchantUid)).find(({ kind }) => kind === "sent_back");
    expect(back).toMatchObject({ impUid: second.imp_uid, amount: 42_000 });
  });

  it("an account, with a reminder while a quarter of its time is left", async () => {
    const { merchantUid, impUid } = await withAccount();
    expect(await kinds(merchantUid)).toEqual(["account_issued", "deposit_reminder", "order_placed"]);
    const [account] = await db().select().from(payments).where(eq(payments.impUid, impUid));
    const [reminder] = (await messages(merchantUid)).filter(({ kind }) => kind === "deposit_reminder");
    const due = account?.vbankDueAt?.getTime() ?? 0;
    const share = (due - (reminder?.nextAt?.getTime() ?? 0)) / (due - (reminder?.createdAt.getTime() ?? 0));
    expect(share).toBeCloseTo(0.25, 3);
  });

  it("the end of an order that an account was told for, once, and of no other", async () => {
    const { merchantUid } = await withAccount();
    const end = (number: string) =>
      closeOrder({ merchantUid: number, into: "cancelled", when: "now", origin, shop: shop.shop });
    await Promise.all([end(merchantUid), end(merchantUid)]);
    expect((await kinds(merchantUid)).filter((kind) => kind === "order_cancelled")).toHaveLength(1);
    const card = await placed();
    await end(card.merchantUid);
    expect(await kinds(card.merchantUid)).toEqual(["order_placed"]);
  });

  it("money that needs an account to go back to", async () => {
    const { merchantUid, impUid } = await withAccount();
    await shop.at(impUid, "deposit");
    await look(merchantUid);
    await requestRefund({ merchantUid, amount: null, reason: "unused", by: "clerk", shop: shop.shop });
    expect(await kinds(merchantUid)).toContain("account_needed");
  });

  it("nothing, where mail is off", async () => {
    const env = { ...shop.shop.env, APP_ENV: "test" as const };
    const request = anOrder(await makeVariant(shop));
    const { order } = await placeOrder({ ...request, shop: { ...shop.shop, env } });
    expect(await messages(order.merchantUid)).toEqual([]);
  });
});

describe("what is sent", () => {
  it("after the answer, in the order's language, once", async () => {
    const { merchantUid, total } = await placed("card", "en");
    await runDue({ merchantUid, shop: shop.shop });
    await shop.pay({ merchant_uid: merchantUid, amount: total });
    await look(merchantUid);
    await Promise.all(Array.from({ length: 8 }, () => runDue({ merchantUid, shop: shop.shop })));
    const mails = await mailsOf(merchantUid);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "[Ongi] We have your order",
      "[Ongi] Your payment is complete",
    ]);
    expect(mails[1]?.text).toContain("₩39,000");
  });

  it("by the sweep, where nobody came by afterwards", async () => {
    const { merchantUid } = await paid();
    await reconcilePayments({ shop: shop.shop });
    expect(await mailsOf(merchantUid)).toHaveLength(2);
  });

  it("a reminder at its time, while the deposit is awaited", async () => {
    const awaited = await withAccount();
    const deposited = await withAccount();
    await shop.at(deposited.impUid, "deposit");
    await look(deposited.merchantUid);
    await db().update(outbox).set({ nextAt: sql`now()` }).where(eq(outbox.kind, "deposit_reminder"));
    await sendMessages({ limit: 1000, post: shop.shop });
    await sendMessages({ limit: 1000, post: shop.shop });
    const titles = async (merchantUid: string) => (await mailsOf(merchantUid)).map(({ subject }) => subject);
    expect(await titles(awaited.merchantUid)).toContain("[온기] 입금 기한이 얼마 남지 않았어요");
    expect(await titles(deposited.merchantUid)).not.toContain("[온기] 입금 기한이 얼마 남지 않았어요");
    const [skipped] = await db()
      .select()
      .from(outbox)
      .where(and(eq(outbox.merchantUid, deposited.merchantUid), eq(outbox.kind, "deposit_reminder")));
    expect(skipped?.status).toBe("skipped");
  });

  it("nothing to somebody without an address, and that is no error", async () => {
    const { merchantUid } = await paid();
    await db().update(orders).set({ buyerEmail: "" }).where(eq(orders.merchantUid, merchantUid));
    await makeAllDue(shop);
    await sendMessages({ merchantUid, post: shop.shop });
    expect((await messages(merchantUid)).map(({ status }) => status)).toEqual(["skipped", "skipped"]);
  });
});

describe("what a practice shop's inbox shows", () => {
  const nobody = { userId: null, guestId: null, foundOrders: [] };
  const elsewhere = () => ({
    ...shop.shop,
    env: { ...shop.shop.env, APP_URL: "https://preview.example" },
  });

  it("on one's own machine all of it, elsewhere the mail about one's own orders, and none that signs in", async () => {
    const { merchantUid, guestId } = await paid();
    await runDue({ merchantUid, shop: shop.shop });
    await sendMail({ to: "a@b.kr", subject: "로그인", text: "링크", html: "<p>링크</p>" }, shop.shop);
    const all = await listInbox({ viewer: nobody, post: shop.shop });
    expect(all?.isWhole).toBe(true);
    expect(all?.mails[0]?.subject).toBe("로그인");

    expect(await listInbox({ viewer: nobody, post: elsewhere() })).toEqual({ mails: [], isWhole: false });
    for (const viewer of [
      { ...nobody, guestId },
      { ...nobody, foundOrders: [merchantUid] },
    ]) {
      const own = await listInbox({ viewer, post: elsewhere() });
      expect(own?.mails.map((mail) => mail.merchantUid)).toEqual([merchantUid, merchantUid]);
    }
    const id = String(all?.mails[0]?.id);
    expect(await findInboxMail({ id, viewer: { ...nobody, guestId }, post: elsewhere() })).toBeNull();
    expect((await findInboxMail({ id, viewer: nobody, post: shop.shop }))?.subject).toBe("로그인");
  });

  it("nothing at all where the shop is no practice shop", async () => {
    const post = { ...shop.shop, env: { ...shop.shop.env, APP_ENV: "test" as const } };
    expect(await listInbox({ viewer: nobody, post })).toBeNull();
    expect(await findInboxMail({ id: "1", viewer: nobody, post })).toBeNull();
  });
});
