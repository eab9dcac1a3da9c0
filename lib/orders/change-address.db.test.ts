import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderRow } from "@/db/queries/orders";
import { orders, outbox } from "@/db/schema";
import { makeMember } from "@/db/testing/members";
import { anOrder } from "@/db/testing/orders";
import { makeVariant, openTestShop, type TestShop } from "@/db/testing/test-shop";
import { AppError } from "@/lib/errors";
import { signOrderLink } from "@/lib/signing";
import { addressMark } from "./address-mark";
import { cancelOrder } from "./cancel-order";
import { changeAddress, changeAddressFor } from "./change-address";
import { listTimeline } from "./list-timeline";
import { lookAtOrder } from "./look-at-order";
import type { Viewer } from "./order-view";
import { placeOrder } from "./place-order";
import { prepareOrder, shipOrder } from "./ship-order";

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

type Order = Awaited<ReturnType<typeof placed>>;

const look = (merchantUid: string) =>
  lookAtOrder({ merchantUid, origin: { source: "webhook", actor: "gateway" }, shop: shop.shop });

async function shownFor(merchantUid: string): Promise<string> {
  const row = await findOrderRow(shop.shop.db, merchantUid);
  return row ? addressMark(row) : "";
}

/** As a page that is up to date sends it. */
async function send(merchantUid: string, viewer: Viewer, change: object = {}, older?: string) {
  const seen = older ?? (await shownFor(merchantUid));
  const asked = { merchantUid, address: { ...address, ...change }, seen, viewer };
  return codeOf(changeAddress({ ...asked, shop: shop.shop }));
}

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
      "address",
      "nothing",
    ]);
    expect(await findOrderRow(shop.shop.db, merchantUid)).toMatchObject(address);
    expect(await lettersOf(merchantUid)).toBe(1);
    expect(await send(merchantUid, viewer, { line2: "4층" })).toBe("address");
    expect(await lettersOf(merchantUid)).toBe(2);
    const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
    expect(entries.filter(({ decision }) => decision === "change_address")).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toMatch(/테헤란로|06236|층/);
  },
);

test("another note alone is no other address, and nobody is written of it", async () => {
  const { merchantUid, viewer } = await paid();
  const row = await findOrderRow(shop.shop.db, merchantUid);
  const { postcode = "", line1 = "", line2 = "" } = row ?? {};
  expect(await send(merchantUid, viewer, { postcode, line1, line2, note: "경비실에" })).toBe("note");
  expect(await findOrderRow(shop.shop.db, merchantUid)).toMatchObject({ line1, note: "경비실에" });
  expect(await lettersOf(merchantUid)).toBe(0);
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.at(-1)).toMatchObject({ decision: "change_note", actor: "shopper" });
});

test("what an older page says changes nothing back, and five changes are enough", async () => {
  const { merchantUid, viewer } = await paid();
  const at = (line2: string) => send(merchantUid, viewer, { line2 });
  const older = await shownFor(merchantUid);
  expect(await at("1층")).toBe("address");
  expect(await send(merchantUid, viewer, { line2: "2층" }, older)).toBe("order_changed");
  for (const line2 of ["3층", "4층", "5층", "6층"]) expect(await at(line2)).toBe("address");
  expect(await at("7층")).toBe("too_many_changes");
  expect(await lettersOf(merchantUid)).toBe(5);
  const seen = await shownFor(merchantUid);
  await changeAddressFor({ merchantUid, address, seen, by, shop: shop.shop });
  expect(await findOrderRow(shop.shop.db, merchantUid)).toMatchObject(address);
});

test("a parcel does not leave from a page that showed another address", async () => {
  const { merchantUid, viewer } = await paid();
  const parcel = { merchantUid, carrier: "cj", trackingNumber: "689012345678", by, shop: shop.shop };
  const seenAddress = await shownFor(merchantUid);
  expect(await send(merchantUid, viewer)).toBe("address");
  expect(await codeOf(prepareOrder({ ...parcel, seenAddress }))).toBe("order_changed");
  expect(await codeOf(shipOrder({ ...parcel, seenAddress }))).toBe("order_changed");
  expect(await codeOf(shipOrder({ ...parcel, seenAddress: await shownFor(merchantUid) }))).toBe("undefined");
});

test("once it is packed its address stands, whoever comes first", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { merchantUid, viewer } = await paid();
    const before = await lineOf(merchantUid);
    const [sent] = await Promise.all([
      send(merchantUid, viewer),
      prepareOrder({ merchantUid, by, shop: shop.shop }),
    ]);
    expect(["address", "too_late"]).toContain(sent);
    expect(await lineOf(merchantUid)).toBe(sent === "address" ? address.line1 : before);
    expect(await send(merchantUid, viewer, { line1: "부산 해운대구 우동" })).toBe("too_late");
  }
});

test("nobody else may: no other browser or member, no look-up, no link; the member who bought it may anywhere", async () => {
  const { merchantUid, viewer } = await paid();
  const nobody: Viewer = { userId: null, guestId: null, foundOrders: [], link: null };
  const [buyer, other] = [await makeMember(shop), await makeMember(shop)];
  await shop.shop.db.update(orders).set({ userId: buyer }).where(eq(orders.merchantUid, merchantUid));
  const before = await lineOf(merchantUid);
  for (const stranger of [
    { ...viewer, guestId: "somebody-else" },
    { ...nobody, userId: other },
    { ...nobody, foundOrders: [merchantUid] },
    { ...nobody, link: signOrderLink(merchantUid) },
  ]) {
    expect(await send(merchantUid, stranger)).toBe("order_not_found");
  }
  expect(await lineOf(merchantUid)).toBe(before);
  expect(await send("01ARZ3NDEKTSV4RRFFQ69G5FAV", viewer)).toBe("order_not_found");
  expect(await send(merchantUid, { ...nobody, userId: buyer })).toBe("address");
});

test("what is not to be sent goes nowhere: not paid, cancelled, or cancelled while its money waits", async () => {
  const cancel = ({ merchantUid, viewer }: Order, shownAmount: number) =>
    cancelOrder({
      merchantUid,
      viewer,
      units: null,
      shownAmount,
      serial: 0,
      reason: "change_of_mind",
      shop: shop.shop,
    });
  const unpaid = await placed();
  expect(await send(unpaid.merchantUid, unpaid.viewer)).toBe("order_closed");
  await cancel(unpaid, 0);
  expect(await send(unpaid.merchantUid, unpaid.viewer)).toBe("order_closed");

  const deposited = await paid("ready");
  const [payment] = await shop.paymentsOf(deposited.merchantUid);
  await shop.at(payment?.imp_uid ?? "", "deposit");
  await look(deposited.merchantUid);
  await cancel(deposited, deposited.total);
  expect(await findOrderRow(shop.shop.db, deposited.merchantUid)).toMatchObject({ status: "paid" });
  expect(await send(deposited.merchantUid, deposited.viewer)).toBe("order_closed");
});

test("somebody of the shop enters what the buyer tells, under their own name, also while it is packed", async () => {
  const { merchantUid } = await paid();
  await prepareOrder({ merchantUid, by, shop: shop.shop });
  await changeAddressFor({ merchantUid, address, seen: await shownFor(merchantUid), by, shop: shop.shop });
  expect(await lineOf(merchantUid)).toBe(address.line1);
  const { entries } = await listTimeline({ merchantUid, shop: shop.shop });
  expect(entries.at(-1)).toMatchObject({ decision: "change_address", source: "person", actor: by });
});
