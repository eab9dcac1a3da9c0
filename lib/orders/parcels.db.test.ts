import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { listClaims } from "@/db/queries/claims";
import { findOrderRow } from "@/db/queries/orders";
import { outbox } from "@/db/schema";
import { anOrder, booksOf, makeAllDue, stockDrift, stockOf } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import type { ClaimReason } from "@/lib/payments/status";
import { auditBooks } from "./audit-books";
import { cancelOrder } from "./cancel-order";
import { readClaimBooks } from "./claim-books";
import { approveClaim, declineClaim, exchangeClaim, receiveClaim, refundClaim } from "./decide-claim";
import { listTimeline } from "./list-timeline";
import { listWork } from "./list-work";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
import { quoteClaim, requestReturn, withdrawClaim } from "./request-return";
import { sendRefunds } from "./send-refunds";
import { deliverOrder, prepareOrder, shipOrder } from "./ship-order";

const origin = { source: "webhook", actor: "gateway" } as const;
const by = "admin-1";
const parcel = { carrier: "cj", trackingNumber: "689012345678", by };
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(await stockDrift(shop)).toEqual([]);
});
afterAll(async () => {
  const { differences } = await auditBooks({ shop: shop.shop, settleMs: 0, pageSize: 50 });
  expect(differences).toEqual([]);
  await shop.close();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(String, (error: unknown) => (error instanceof AppError ? error.code : String(error)));
}

/** Three cups for 20,000 won, delivered free. */
async function placed(payMethod: "card" | "vbank" = "card") {
  const variantId = await makeVariant(shop, { price: 20_000 });
  const { order } = await placeOrder({ ...anOrder(variantId, { quantity: 3, payMethod }), shop: shop.shop });
  const { merchantUid, total, guestId } = order;
  const viewer: Viewer = { userId: null, guestId, foundOrders: [], link: null };
  return { variantId, merchantUid, total, viewer };
}

async function paid(payMethod: "card" | "vbank" = "card") {
  const order = await placed(payMethod);
  const { merchantUid: merchant_uid, total: amount } = order;
  const outcome = payMethod === "vbank" ? "ready" : "paid";
  const { imp_uid } = await shop.pay({ merchant_uid, amount, pay_method: payMethod, outcome });
  if (outcome === "ready") await shop.at(imp_uid, "deposit");
  await lookAtOrder({ merchantUid: merchant_uid, origin, shop: shop.shop });
  return order;
}

type Order = Awaited<ReturnType<typeof paid>>;

const ship = ({ merchantUid }: Order, change: object = {}) =>
  codeOf(shipOrder({ merchantUid, ...parcel, shop: shop.shop, ...change }));
const cancel = ({ merchantUid, viewer, total, variantId }: Order, quantity?: number) =>
  codeOf(
    cancelOrder({
      merchantUid,
      viewer,
      units: quantity ? [{ variantId, quantity }] : null,
      // One of three leaves 40,000 won of goods, which are not delivered free.
      shownAmount: quantity ? quantity * 20_000 - 3_000 : total,
      serial: 0,
      reason: "change_of_mind",
      shop: shop.shop,
    }),
  );

async function delivered() {
  const order = await paid();
  await ship(order);
  await deliverOrder({ merchantUid: order.merchantUid, by, shop: shop.shop });
  return order;
}

async function send({ merchantUid }: Order): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    await makeAllDue(shop);
    await sendRefunds({ merchantUid, shop: shop.shop });
  }
  return (await shop.paymentsOf(merchantUid)).reduce((sum, { cancel_amount }) => sum + cancel_amount, 0);
}

describe("a parcel", () => {
  test("goes out once, and arrives", async () => {
    const order = await paid();
    const { merchantUid } = order;
    await prepareOrder({ merchantUid, by, shop: shop.shop });
    expect(await ship(order)).toBe("undefined");
    expect(await ship(order, { trackingNumber: "6890-1234-5678" })).toBe("undefined");
    expect(await ship(order, { trackingNumber: "111122223333" })).toBe("already_shipped");
    await deliverOrder({ merchantUid, by, shop: shop.shop });
    await deliverOrder({ merchantUid, by, shop: shop.shop });
    const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
    expect(entries.map(({ decision }) => decision).slice(-3)).toEqual(["prepare", "ship", "deliver"]);
  });

  test("of one that is cancelled does not go out, and what went out is not cancelled", async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await paid();
      const ends = await Promise.all([cancel(order), ship(order)]);
      expect([
        ["refunding", "refund_open"],
        ["already_shipped", "undefined"],
      ]).toContainEqual(ends);
      expect(await send(order)).toBe(ends[0] === "refunding" ? order.total : 0);
    }
  });

  test("does not go out while a part is on its way back, and goes with the rest", async () => {
    const order = await paid();
    expect(await cancel(order, 1)).toBe("refunding");
    expect(await ship(order)).toBe("refund_open");
    expect(await send(order)).toBe(17_000);
    expect(await ship(order)).toBe("undefined");
  });

  test("of a deposit goes with the rest, though the money of a part waits for its account; and is on no list without a rest", async () => {
    const isListed = async ({ merchantUid }: Order) =>
      (await listWork({ shop: shop.shop })).toSend.some((row) => row.merchantUid === merchantUid);
    const part = await paid("vbank");
    expect(await cancel(part, 1)).toBe("refunding");
    expect(await isListed(part)).toBe(true);
    expect(await ship(part)).toBe("undefined");
    const whole = await paid("vbank");
    expect(await cancel(whole)).toBe("refunding");
    expect(await isListed(whole)).toBe(false);
    expect(await ship(whole)).toBe("refund_open");
  });

  test("is refused for what is not paid, not there, and by no carrier", async () => {
    const order = await placed();
    expect(await ship(order)).toBe("order_closed");
    expect(await ship(order, { merchantUid: "01ARZ3NDEKTSV4RRFFQ69G5FAV" })).toBe("order_not_found");
    expect(await ship(order, { carrier: "pigeon" })).toBe("invalid_request");
    expect(await ship(order, { trackingNumber: "12" })).toBe("invalid_request");
    const { merchantUid } = await paid();
    expect(await codeOf(deliverOrder({ merchantUid, by, shop: shop.shop }))).toBe("not_shipped");
  });
});

type Asked = { quantity?: number; kind?: "return" | "exchange"; reason?: ClaimReason };

/** What the page would show now, ready to be asked for once or more. */
async function shown({ merchantUid, variantId, viewer }: Order, asked: Asked = {}) {
  const { quantity = 1, kind = "return", reason = "change_of_mind" } = asked;
  const row = await findOrderRow(shop.shop.db, merchantUid);
  if (!row) throw new Error("no order");
  const { quoted, claims } = await readClaimBooks(shop.shop.db, row);
  const units = [{ variantId, quantity }];
  const { amount, postage } = quoteClaim(quoted, { kind, reason, units });
  const form = { merchantUid, kind, units, reason, viewer, shownAmount: amount, serial: claims.length };
  const note = "홍길동입니다. 한 개가 깨졌어요.";
  const ask = (change: object = {}) => codeOf(requestReturn({ ...form, note, shop: shop.shop, ...change }));
  return { amount, postage, ask, claimId: `${merchantUid}.${claims.length + 1}` };
}

async function claimOf({ merchantUid }: Order) {
  return (await listClaims(shop.shop.db, merchantUid)).at(-1);
}

/** What the buyer is written of returns and exchanges. */
async function lettersOf({ merchantUid }: Order): Promise<string[]> {
  const rows = await shop.shop.db.select().from(outbox).where(eq(outbox.merchantUid, merchantUid));
  return rows
    .map(({ kind, subject }) => `${kind} ${subject}`)
    .filter((letter) => letter.startsWith("claim_"));
}

describe("a return", () => {
  test("is asked for, approved, received and refunded: the sum that was shown", async () => {
    const order = await delivered();
    const { amount, postage, ask, claimId } = await shown(order);
    expect([amount, postage]).toEqual([14_000, 6_000]);
    expect(await ask()).toBe("undefined");
    expect(await send(order)).toBe(0);
    await approveClaim({ claimId, by, shop: shop.shop });
    await receiveClaim({ claimId, by, restock: true, shop: shop.shop });
    expect(await stockOf(shop, order.variantId)).toBe(8);
    const finish = () => codeOf(refundClaim({ claimId, by, shop: shop.shop }));
    expect(await Promise.all([finish(), finish()])).toEqual(["undefined", "undefined"]);
    expect(await send(order)).toBe(14_000);
    expect(await claimOf(order)).toMatchObject({ status: "done", amount: 14_000 });
    const { entries } = await listTimeline({ merchantUid: order.merchantUid, shop: shop.shop });
    expect(entries.map(({ decision }) => decision)).toEqual(
      expect.arrayContaining(["request_return", "return_approved", "return_received", "return_done"]),
    );
    expect(JSON.stringify(entries)).not.toMatch(/홍길동|깨졌/);
    const letters = ["requested", "approved", "received"].map((status) => `claim_${status} ${claimId}`);
    expect((await lettersOf(order)).sort()).toEqual(letters.sort());
  });

  test("of everything that came broken gives everything back", async () => {
    const order = await delivered();
    const { amount, ask, claimId } = await shown(order, { quantity: 3, reason: "damaged" });
    expect(amount).toBe(order.total);
    await ask();
    await approveClaim({ claimId, by, shop: shop.shop });
    await receiveClaim({ claimId, by, restock: false, shop: shop.shop });
    await refundClaim({ claimId, by, shop: shop.shop });
    expect(await send(order)).toBe(order.total);
    const books = await booksOf(shop, order.merchantUid);
    expect(books).toMatchObject({ status: "refunded", moves: { sold: -3 } });
    expect(books.moves).not.toHaveProperty("returned");
  });

  test("asked for twice, and from two tabs, is one; another one besides cannot have the same units", async () => {
    const order = await delivered();
    const [one, same, more] = [
      await shown(order, { quantity: 2 }),
      await shown(order, { quantity: 2 }),
      await shown(order, { quantity: 3 }),
    ];
    const ends = await Promise.all([one.ask(), one.ask(), same.ask()]);
    expect(ends).toEqual(["undefined", "undefined", "undefined"]);
    expect(await more.ask()).toBe("order_changed");
    expect(await (await shown(order, { quantity: 1 })).ask({ units: [{ ...order, quantity: 2 }] })).toBe(
      "order_changed",
    );
    expect(await listClaims(shop.shop.db, order.merchantUid)).toHaveLength(1);
  });

  test("can be withdrawn until the goods are back, and declined with a reason", async () => {
    const order = await delivered();
    const first = await shown(order);
    await first.ask();
    const { merchantUid, viewer } = order;
    const withdraw = (claimId: string) =>
      codeOf(withdrawClaim({ merchantUid, claimId, viewer, shop: shop.shop }));
    expect([await withdraw(first.claimId), await withdraw(first.claimId)]).toEqual([
      "undefined",
      "undefined",
    ]);
    expect(await codeOf(approveClaim({ claimId: first.claimId, by, shop: shop.shop }))).toBe("claim_closed");
    const second = await shown(order);
    await second.ask();
    await approveClaim({ claimId: second.claimId, by, shop: shop.shop });
    await receiveClaim({ claimId: second.claimId, by, restock: false, shop: shop.shop });
    expect(await withdraw(second.claimId)).toBe("claim_closed");
    await declineClaim({ claimId: second.claimId, by, answer: "사용한 흔적이 있어요.", shop: shop.shop });
    expect(await claimOf(order)).toMatchObject({ status: "declined", answer: "사용한 흔적이 있어요." });
    expect(await lettersOf(order)).toContain(`claim_declined ${second.claimId}`);
    expect(await withdraw("nothing.1")).toBe("order_not_found");
  });

  test("is not for what was not sent, is over, or is somebody else's", async () => {
    const unsent = await paid();
    expect(await (await shown(unsent)).ask()).toBe("not_shipped");
    const order = await delivered();
    const { ask } = await shown(order);
    expect(await ask({ viewer: { ...order.viewer, guestId: "guest-other" } })).toBe("order_not_found");
    expect(await ask({ shownAmount: 20_000 })).toBe("order_changed");
    await shop.shop.db.execute(sql`
      update shipments set delivered_at = now() - interval '9 days' where merchant_uid = ${order.merchantUid}`);
    expect(await ask()).toBe("too_late");
    expect(await (await shown(order, { reason: "defect" })).ask()).toBe("undefined");
  });
});

test("an exchange sends others of the same goods, if there are any", async () => {
  const order = await delivered();
  const { amount, postage, ask, claimId } = await shown(order, { kind: "exchange", reason: "damaged" });
  expect([amount, postage]).toEqual([0, 0]);
  await ask();
  await approveClaim({ claimId, by, shop: shop.shop });
  await receiveClaim({ claimId, by, restock: false, shop: shop.shop });
  expect(await codeOf(refundClaim({ claimId, by, shop: shop.shop }))).toBe("claim_closed");
  const exchange = () =>
    codeOf(exchangeClaim({ claimId, ...parcel, trackingNumber: "222233334444", shop: shop.shop }));
  const move = (delta: number) =>
    shop.shop.db.execute(sql`
      with moved as (insert into stock_moves (variant_id, kind, delta, author)
        values (${order.variantId}, 'corrected', ${delta}, 'test') returning delta)
      update variants set stock = stock + delta from moved where id = ${order.variantId}`);
  await move(-7);
  expect(await exchange()).toBe("out_of_stock");
  await move(1);
  expect(await exchange()).toBe("undefined");
  expect(await exchange()).toBe("undefined");
  expect(await stockOf(shop, order.variantId)).toBe(0);
  expect(await booksOf(shop, order.merchantUid)).toMatchObject({ status: "paid", moves: { sold: -4 } });
  expect(await claimOf(order)).toMatchObject({ status: "done" });
});
