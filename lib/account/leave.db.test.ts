import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findReceiptRow } from "@/db/queries/cash-receipts";
import { dismissals, outbox, separatedBuyers } from "@/db/schema";
import { makeMember } from "@/db/testing/members";
import { anOrder, booksOf, endHold, stockDrift } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { closeOrder } from "@/lib/orders/close-order";
import { declineClaim } from "@/lib/orders/decide-claim";
import { findOrder } from "@/lib/orders/find-order";
import { issueReceipts } from "@/lib/orders/issue-receipts";
import { listTimeline } from "@/lib/orders/list-timeline";
import { lookAtOrder } from "@/lib/orders/look-at-order";
import { placeOrder } from "@/lib/orders/place-order";
import { requestReturn } from "@/lib/orders/request-return";
import { deliverOrder, shipOrder } from "@/lib/orders/ship-order";
import { saveAddress } from "./addresses";
import { setMarketingConsent } from "./consents";
import { leave, listOrdersUnderWay } from "./leave";
import { openRecord } from "./open-record";
import { separateOrders } from "./separate-orders";

let test: TestShop;
beforeAll(async () => {
  test = await openTestShop();
});
afterAll(() => test.close());

const origin = { source: "webhook", actor: "gateway" } as const;

const member = () =>
  makeMember(test, { name: "한가람", email: `${randomUUID()}@shop.kr`, emailVerified: new Date() });

/** A buyer whom one can search the whole database for. */
async function order(userId: string | null, name = `가람${randomUUID().slice(0, 8)}`) {
  const variantId = await makeVariant(test);
  const placing = anOrder(variantId);
  placing.request.buyer = { ...placing.request.buyer, name, email: `${name}@mail.kr` };
  const owner = { ...placing.owner, userId };
  const { order: placed } = await placeOrder({ ...placing, owner, shop: test.shop });
  return {
    merchantUid: placed.merchantUid,
    total: placed.total,
    name,
    phone: placing.request.buyer.phone,
    owner,
  };
}

async function paid(userId: string | null) {
  const made = await order(userId);
  await test.pay({ merchant_uid: made.merchantUid, amount: made.total });
  await lookAtOrder({ merchantUid: made.merchantUid, origin, shop: test.shop });
  return made;
}

const deliver = (merchantUid: string) =>
  test.shop.db.execute(sql`update orders set fulfilment = 'delivered' where merchant_uid = ${merchantUid}`);

/** Every parcel came so many days earlier. */
const passes = (days: number) =>
  test.shop.db.execute(
    sql`update shipments set delivered_at = delivered_at - make_interval(days => ${days})`,
  );

/** Every table that holds the text somewhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await test.shop.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const found = await test.shop.db.execute(
      sql`select 1 from ${sql.identifier(name)} t where to_jsonb(t)::text like ${`%${text}%`} limit 1`,
    );
    if (found.length > 0) holding.push(name);
  }
  return holding;
}

describe("leaving", () => {
  it("forgets the person at once, and parts what is over from who bought it, in every table", async () => {
    const userId = await member();
    const { db } = test.shop;
    const address = {
      name: "한가람",
      phone: "01099998888",
      postcode: "04524",
      line1: "가람길 77",
      line2: "",
    };
    await saveAddress({ userId, address: { ...address, isDefault: true }, db });
    await setMarketingConsent({ userId, isGiven: true, db });
    const bought = await paid(userId);
    await deliver(bought.merchantUid);
    expect(await tablesWith(bought.name)).toContain("orders");
    const before = await booksOf(test, bought.merchantUid);
    // What somebody of the shop has noted when a mail did not arrive.
    const [mail] = await db.select().from(outbox).where(eq(outbox.merchantUid, bought.merchantUid));
    const by = { kind: "message_given_up", state: "", author: "admin-1" };
    await db.insert(dismissals).values({ ...by, subject: mail?.id ?? "", note: `${bought.name} 님께 전화` });

    await leave({ userId, db });
    for (const text of [bought.name, bought.phone, "가람길 77", userId])
      expect(await tablesWith(text)).toEqual([]);
    const after = await booksOf(test, bought.merchantUid);
    expect(after.payments).toEqual(before.payments);
    expect([after.status, after.refunded, after.moves]).toEqual([
      before.status,
      before.refunded,
      before.moves,
    ]);
    expect(after.order.total).toBe(bought.total);
  });

  it("keeps the record of the contract sealed, for five years from the order", async () => {
    const userId = await member();
    const bought = await paid(userId);
    await deliver(bought.merchantUid);
    await leave({ userId, db: test.shop.db });
    const [kept] = await test.shop.db
      .select()
      .from(separatedBuyers)
      .where(eq(separatedBuyers.merchantUid, bought.merchantUid));
    const opening = {
      merchantUid: bought.merchantUid,
      why: "asked by the tax office",
      by: "kim",
      shop: test.shop,
    };
    expect((await openRecord(opening)).buyer).toMatchObject({ name: bought.name, phone: bought.phone });
    const { entries } = await listTimeline(opening);
    expect(entries.at(-1)).toMatchObject({ actor: "kim", decision: "open_record", reason: opening.why });
    const years = (kept?.keptUntil.getTime() ?? 0) - Date.now();
    expect(Math.round(years / (365.25 * 86_400_000))).toBe(5);

    await test.shop.db
      .update(separatedBuyers)
      .set({ keptUntil: sql`now() - interval '1 second'` })
      .where(eq(separatedBuyers.merchantUid, bought.merchantUid));
    await separateOrders({ db: test.shop.db });
    expect(await tablesWith(kept?.sealed ?? "none")).toEqual([]);
    await expect(openRecord(opening)).rejects.toMatchObject({ code: "not_found" });
  });

  it("lets an order under way go on as a guest's, and parts it when it is over", async () => {
    const userId = await member();
    const bought = await paid(userId);
    expect(await listOrdersUnderWay({ userId, db: test.shop.db })).toEqual([bought.merchantUid]);
    await leave({ userId, db: test.shop.db });
    const under = await booksOf(test, bought.merchantUid);
    expect(under.order).toMatchObject({ userId: null, buyerName: bought.name, separatedAt: null });
    await separateOrders({ db: test.shop.db });
    expect((await booksOf(test, bought.merchantUid)).order.buyerName).toBe(bought.name);
    await deliver(bought.merchantUid);
    await separateOrders({ db: test.shop.db });
    expect(await tablesWith(bought.name)).toEqual([]);
  });

  it("waits for a return that is under way, then forgets its words, and whom the cash receipt was for", async () => {
    const { db } = test.shop;
    const userId = await member();
    const variantId = await makeVariant(test, { price: 120_000 });
    const placing = anOrder(variantId);
    const identifier = placing.request.buyer.phone;
    Object.assign(placing.request, { cashReceipt: { kind: "income", identifier } });
    const { order: placed } = await placeOrder({
      ...placing,
      owner: { ...placing.owner, userId },
      shop: test.shop,
    });
    const { merchantUid } = placed;
    await test.pay({ merchant_uid: merchantUid, amount: placed.total, pay_method: "trans" });
    await lookAtOrder({ merchantUid, origin, shop: test.shop });
    expect((await findReceiptRow(db, merchantUid))?.identifierCipher).not.toBeNull();
    const handling = { merchantUid, by: "staff", shop: test.shop };
    await shipOrder({ ...handling, carrier: "cj", trackingNumber: "689012345678" });
    await deliverOrder(handling);
    const words = { note: `가람의 말 ${merchantUid}`, answer: `가람에게 ${merchantUid}` };
    await requestReturn({
      merchantUid,
      kind: "exchange",
      units: [{ variantId, quantity: 1 }],
      reason: "damaged",
      note: words.note,
      shownAmount: 0,
      serial: 0,
      viewer: { userId, guestId: null, foundOrders: [], link: null },
      shop: test.shop,
    });
    await leave({ userId, db });
    expect((await booksOf(test, merchantUid)).order.separatedAt).toBeNull();

    await declineClaim({ claimId: `${merchantUid}.1`, by: "staff", answer: words.answer, shop: test.shop });
    await separateOrders({ db });
    expect((await booksOf(test, merchantUid)).order.separatedAt).toBeNull();
    await issueReceipts({ merchantUid, shop: test.shop });
    await db.execute(
      sql`update cash_receipts set next_at = now(), leased_until = null where merchant_uid = ${merchantUid}`,
    );
    await issueReceipts({ merchantUid, shop: test.shop });
    const receipt = await findReceiptRow(db, merchantUid);
    expect(receipt).toMatchObject({ status: "done", applyNum: expect.any(String) });

    // It has just come: there are days to change one's mind.
    await separateOrders({ db });
    expect((await booksOf(test, merchantUid)).order.separatedAt).toBeNull();
    await passes(9);
    await separateOrders({ db });
    expect((await booksOf(test, merchantUid)).order.separatedAt).not.toBeNull();
    for (const text of [words.note, words.answer, identifier, receipt?.identifierCipher ?? "none"])
      expect(await tablesWith(text)).toEqual([]);
    expect(await findReceiptRow(db, merchantUid)).toMatchObject({
      issuedAmount: placed.total,
      identifierCipher: null,
      applyNum: null,
      receiptUrl: null,
    });
    const record = await openRecord({
      merchantUid,
      why: "a receipt is asked for",
      by: "kim",
      shop: test.shop,
    });
    expect(record.cashReceipt?.applyNum).toBe(receipt?.applyNum);
    expect(record.claims).toMatchObject([{ reason: "damaged", ...words }]);
    const { entries } = await listTimeline({ merchantUid, shop: test.shop });
    expect(entries.find(({ decision }) => decision === "ship")).toMatchObject({ actor: "staff" });
  });

  it("leaves time to send back what has just come, by the order's number and phone", async () => {
    const userId = await member();
    const { merchantUid, phone } = await paid(userId);
    const handling = { merchantUid, by: "staff", shop: test.shop };
    await shipOrder({ ...handling, carrier: "cj", trackingNumber: "689012345678" });
    await deliverOrder(handling);
    expect(await listOrdersUnderWay({ userId, db: test.shop.db })).toEqual([merchantUid]);
    await leave({ userId, db: test.shop.db });
    await passes(7);
    await separateOrders({ db: test.shop.db });
    expect(await findOrder({ merchantUid, phone, shop: test.shop })).toBe(merchantUid);
    await passes(2);
    await separateOrders({ db: test.shop.db });
    expect(await findOrder({ merchantUid, phone, shop: test.shop })).toBeNull();
  });

  it("of what ran out, a late payment goes back: nobody is left to send it to", async () => {
    const userId = await member();
    const bought = await order(userId);
    const { merchantUid } = bought;
    await endHold(test, merchantUid);
    await closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: test.shop });
    await leave({ userId, db: test.shop.db });
    await test.pay({ merchant_uid: merchantUid, amount: bought.total });
    await lookAtOrder({ merchantUid, origin, shop: test.shop });
    const books = await booksOf(test, merchantUid);
    expect(books).toMatchObject({ status: "cancelled", accepted: 0 });
    expect(books.refunds).toMatchObject([{ amount: bought.total }]);
    expect(await stockDrift(test)).toEqual([]);
  });

  it("leaves other people's orders as they are", async () => {
    const [userId, other] = [await member(), await member()];
    const theirs = await paid(other);
    await deliver(theirs.merchantUid);
    await leave({ userId, db: test.shop.db });
    expect((await booksOf(test, theirs.merchantUid)).order).toMatchObject({
      userId: other,
      buyerName: theirs.name,
    });
  });
});

it("a guest's order, too, names nobody any more once five years are over, and nothing of it is kept", async () => {
  const bought = await paid(null);
  await deliver(bought.merchantUid);
  await separateOrders({ db: test.shop.db });
  expect((await booksOf(test, bought.merchantUid)).order.buyerName).toBe(bought.name);
  await test.shop.db.execute(
    sql`update orders set created_at = now() - interval '5 years 1 day' where merchant_uid = ${bought.merchantUid}`,
  );
  await separateOrders({ db: test.shop.db });
  expect(await tablesWith(bought.name)).toEqual([]);
  const kept = await test.shop.db
    .select()
    .from(separatedBuyers)
    .where(eq(separatedBuyers.merchantUid, bought.merchantUid));
  expect(kept).toEqual([]);
});
