import { acceptBesides } from "../hands";
import type { Behaviour } from "./behaviour";

/** Messages about payments and orders that nobody knows, or in no shape at all. */
const strangersCall: Behaviour = async (shopper) => {
  const { browser, random } = shopper;
  const junk = [
    { imp_uid: `imp_${random.int(1, 1e9)}`, merchant_uid: `nobody${random.int(1, 1e9)}`, status: "paid" },
    { imp_uid: null, merchant_uid: [] },
    "paid",
  ];
  for (const body of junk) await browser.post("/api/payments/webhook", body);
  await browser.post("/api/payments/complete", { imp_uid: "imp_1", merchant_uid: "nobody0000000000000000" });
  const order = await shopper.order();
  if (!order) return;
  const { merchantUid } = order;
  await browser.post("/api/payments/complete", {
    imp_uid: `imp_${random.int(1, 1e9)}`,
    merchant_uid: merchantUid,
  });
  const body = { imp_uid: `imp_${random.int(1, 1e9)}`, merchant_uid: merchantUid, status: "paid" };
  await Promise.all([1, 2, 3].map(() => browser.post("/api/payments/webhook", body)));
};

/** Somebody who takes no lock writes a second accepted payment. */
const writesPastTheLock: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { gateway, sql, told } = shopper.world;
  const { merchantUid, total } = order;
  await shopper.attempt(order, { notify: "json" });
  const second = await gateway.pay({ merchant_uid: merchantUid, amount: total, notify: "none" });
  for (let left = 12; left > 0; left -= 1) {
    await shopper.pause(150, 350);
    const payment = { impUid: second.imp_uid, merchantUid, amount: total };
    const isTaken = await acceptBesides(sql, payment).catch(() => false);
    if (!isTaken) continue;
    told.wrong.push(`${merchantUid}: the books took a second accepted payment`);
    return;
  }
};

export const INTRUDERS: Record<string, Behaviour> = { strangersCall, writesPastTheLock };
