import { HOLD_OVER_MS } from "../world";
import type { Behaviour } from "./behaviour";

const paysAnotherSum: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { total } = order;
  await shopper.attempt(order, { amount: shopper.random.pick([total + 1, total - 1, total * 10, 100, 0]) });
  // A second try with the right sum, past what the gateway's own window would allow.
  if (shopper.random.chance(0.5)) await shopper.attempt(order);
};

const paysInDollars: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (order)
    await shopper.attempt(order, { currency: "USD", amount: shopper.random.pick([12.34, order.total]) });
};

const paysTwice: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  await Promise.all([shopper.attempt(order), shopper.attempt(order)]);
};

const paysLate: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { imp_uid: impUid } = await shopper.attempt(order, {
    outcome: shopper.random.pick(["failed", "abandoned"]),
  });
  await shopper.pause(0, HOLD_OVER_MS + 1500);
  await shopper.world.gateway.change(impUid, "pay_late");
};

/** Somebody else has paid; this one shows that payment as their own. */
const showsAnothersPayment: Behaviour = async (shopper) => {
  const theirs = await shopper.order();
  if (!theirs) return;
  const { gateway, told } = shopper.world;
  const own = await shopper.order();
  const { imp_uid: impUid } = await gateway.pay({
    merchant_uid: theirs.merchantUid,
    // As much as the order that it is shown for costs, so that no sum gives it away.
    amount: (own ?? theirs).total,
    notify: "none",
  });
  if (!own) return;
  const body = { imp_uid: impUid, merchant_uid: own.merchantUid };
  // Until the shop has an answer: a thief has time.
  for (let left = 8; left > 0; left -= 1) {
    const { status, body: said } = await shopper.browser.post("/api/payments/complete", body);
    if (said.status === "success") {
      told.wrong.push(`${own.merchantUid} was called paid by ${impUid}, which is another order's`);
    }
    if (status !== 0 && status !== 202 && status < 500) return;
    await shopper.pause(100, 400);
  }
};

/** The same message many times, in wrong words, over several ways at once. */
const everybodyTellsIt: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { gateway } = shopper.world;
  const merchantUid = order.merchantUid;
  const payment = await gateway.pay({ merchant_uid: merchantUid, amount: order.total, notify: "none" });
  const impUid = payment.imp_uid;
  await Promise.all([
    gateway.change(impUid, "notify", { times: 4 }),
    gateway.change(impUid, "notify", {
      times: 2,
      status: shopper.random.pick(["cancelled", "failed", "ready"]),
    }),
    ...Array.from({ length: 4 }, () => shopper.complete(order, impUid)),
    shopper.comeBack(`/checkout/return?imp_uid=${impUid}&merchant_uid=${merchantUid}`),
    shopper.comeBack(`/checkout/return?merchant_uid=${merchantUid}`),
  ]);
};

/** As above, with two payments, of which one has to go back. */
const everybodyTellsBoth: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { gateway } = shopper.world;
  const pay = () => gateway.pay({ merchant_uid: order.merchantUid, amount: order.total, notify: "none" });
  const both = [await pay(), await pay()];
  await Promise.all(
    both.flatMap(({ imp_uid: impUid }) => [
      gateway.change(impUid, "notify", { times: 3 }),
      shopper.complete(order, impUid),
      shopper.complete(order, impUid),
    ]),
  );
};

export const WRONG_PAYMENTS: Record<string, Behaviour> = {
  paysAnotherSum,
  paysInDollars,
  paysTwice,
  paysLate,
  showsAnothersPayment,
  everybodyTellsIt,
  everybodyTellsBoth,
};
