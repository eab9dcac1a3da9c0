import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderRow } from "@/db/queries/orders";
import { outbox } from "@/db/schema";
import { anOrder } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { cancelOrder } from "./cancel-order";
import { changeAddress, changeAddressFor } from "./change-address";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
import { prepareOrder } from "./ship-order";

const by = "admin-1";
const address = { postcode: "06236", line1: "서울 강남구 테헤란로 152", line2: "3층", note: "" };
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function placed(payMethod: "card" | "vbank" = "card") {
  const request = anOrder(await makeVariant(shop), { payMethod });
  const { order } = await placeOrder({ ...request, shop: shop.shop });
  const { merchantUid, total, guestId } = order;
  const viewer: Viewer = { userId: null, guestId, foundOrders: [], link: null };
  return { merchantUid, total, viewer };
}

async function paid(outcome: "paid" | "ready" = "paid") {
  const pay_method = outcome === "ready" ? "vbank" : "card";
  const order = await placed(pay_method);
  const { merchantUid: merchant_uid, total: amount } = order;
  await shop.pay({ merchant_uid, amount, pay_method, outcome });
  await look(merchant_uid);
  return order;
}

const look = (merchantUid: string) =>
  lookAtOrder({ merchantUid, origin: { source: "webhook", actor: "gateway" }, shop: shop.shop });
const send = (merchantUid: string, viewer: Viewer, change: object = {}) =>
  codeOf(changeAddress({ merchantUid, address: { ...address, ...change }, viewer, shop: shop.shop }));

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(String, (error: unknown) => (error instanceof AppError ? error.code : String(error)));
}

async function lettersOf(merchantUid: string): Promise<number> {
  const rows = await shop.shop.db.select().from(outbox).where(eq(outbox.merchantUid, merchantUid));
  return rows.filter(({ kind }) => kind === "address_changed").length;
}

const lineOf = async (merchantUid: string) => (await findOrderRow(shop.shop.db, merchantUid))?.line1;

test.each(["paid", "ready"] as const)(
  "an order that is %s goes elsewhere, and its buyer is told once",
  async (outcome) => {
    const { merchantUid, viewer } = await paid(outcome);
    expect([await send(merchantUid, viewer), await send(merchantUid, viewer)]).toEqual([
      "undefined",
      "undefined",
    ]);
    expect(await findOrderRow(shop.shop.db, merchantUid)).toMatchObject(address);
    expect(await lettersOf(merchantUid)).toBe(1);
    expect(await send(merchantUid, viewer, { line2: "4층" })).toBe("undefined");
    expect(await lettersOf(merchantUid)).toBe(2);
    const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
    expect(entries.filter(({ decision }) => decision === "change_address")).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toMatch(/테헤란로|06236|층/);
  },
);

test("once it is packed its address stands, whoever comes first", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { merchantUid, viewer } = await paid();
    const before = await lineOf(merchantUid);
    const [sent] = await Promise.all([
      send(merchantUid, viewer),
      prepareOrder({ merchantUid, by, shop: shop.shop }),
    ]);
    expect(["undefined", "too_late"]).toContain(sent);
    expect(await lineOf(merchantUid)).toBe(sent === "undefined" ? address.line1 : before);
    expect(await send(merchantUid, viewer, { line1: "부산 해운대구 우동" })).toBe("too_late");
  }
});

test("nobody else may: no other browser, no look-up, no link; and what is not to be sent goes nowhere", async () => {
  const { merchantUid, viewer } = await paid();
  const before = await lineOf(merchantUid);
  for (const stranger of [
    { ...viewer, guestId: "somebody-else" },
    { ...viewer, guestId: null, foundOrders: [merchantUid] },
    { ...viewer, guestId: null, link: "t" },
  ]) {
    expect(await send(merchantUid, stranger)).toBe("order_not_found");
  }
  expect(await send("01ARZ3NDEKTSV4RRFFQ69G5FAV", viewer)).toBe("order_not_found");
  expect(await lineOf(merchantUid)).toBe(before);

  const unpaid = await placed();
  expect(await send(unpaid.merchantUid, unpaid.viewer)).toBe("order_closed");
  await cancelOrder({
    merchantUid: unpaid.merchantUid,
    viewer: unpaid.viewer,
    units: null,
    shownAmount: 0,
    serial: 0,
    reason: "change_of_mind",
    shop: shop.shop,
  });
  expect(await send(unpaid.merchantUid, unpaid.viewer)).toBe("order_closed");
});

test("somebody of the shop enters what the buyer tells, under their own name", async () => {
  const { merchantUid } = await paid();
  await changeAddressFor({ merchantUid, address, by, shop: shop.shop });
  expect(await lineOf(merchantUid)).toBe(address.line1);
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.at(-1)).toMatchObject({ decision: "change_address", source: "person", actor: by });
});
