import { askForRefund, isSent, passBackoff } from "../hands";
import type { Order, Shopper } from "../shopper";
import type { Behaviour } from "./behaviour";

/** Paid, and the shop was told so. */
async function paid(shopper: Shopper): Promise<{ order: Order; impUid: string } | null> {
  const order = await shopper.order();
  if (!order) return null;
  const { imp_uid: impUid } = await shopper.attempt(order, { notify: "json" });
  return { order, impUid };
}

/** Asks until the books know of the payment. @returns whether it was asked for in the end. */
async function asked(shopper: Shopper, { merchantUid }: Order, won: number): Promise<boolean> {
  for (let left = 12; left > 0; left -= 1) {
    const isQueued = await askForRefund(shopper.world.sql, merchantUid, won).catch(() => false);
    if (isQueued) return true;
    await shopper.pause(150, 350);
  }
  return false;
}

const cancelledInConsole: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  await shopper.pause(0, 900);
  await shopper.world.gateway.change(made.impUid, "cancel", { reason: "console" });
};

const partsCancelledInConsole: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  for (let left = shopper.random.int(1, 3); left > 0; left -= 1) {
    await shopper.pause(0, 700);
    await shopper.world.gateway.change(made.impUid, "cancel", { amount: 1000, reason: "console" });
  }
};

/** Cancelled before the shop has heard of it at all. */
const cancelledAtOnce: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const { gateway } = shopper.world;
  const { imp_uid: impUid } = await gateway.pay({
    merchant_uid: order.merchantUid,
    amount: order.total,
    notify: "none",
  });
  const part = shopper.random.chance(0.5) ? { amount: 1000 } : {};
  await gateway.change(impUid, "cancel", { ...part, reason: "console" });
  await shopper.complete(order, impUid);
};

const partsAskedFor: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  for (let left = shopper.random.int(1, 3); left > 0; left -= 1) await asked(shopper, made.order, 1000);
};

/** The same sum by a person here and by a person at the gateway, at the same time. */
const partsFromBothSides: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  if (!(await asked(shopper, made.order, 1000))) return;
  await shopper.world.gateway.change(made.impUid, "cancel", { amount: 1000, reason: "console" });
};

/** The call for a part gets through long after we have given it up, looked in vain and sent it again. */
const partSentTooSlowly: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  for (let left = 2; left > 0; left -= 1) {
    // Somebody else's refund may be sent before, and be the one that is slow.
    await shopper.world.faults.inject({ on: "cancel", kind: "latency", times: 3, ms: SLOW_MS });
    if (!(await asked(shopper, made.order, 1000))) return;
    await hurry(shopper, made.order);
  }
};

/** Looks at the order's page again and again, which sends its refunds, with their waits passed by hand. */
async function hurry(shopper: Shopper, { merchantUid }: Order): Promise<void> {
  const { sql } = shopper.world;
  for (let left = 25; left > 0; left -= 1) {
    await shopper.pause(50, 150);
    await passBackoff(sql).catch(() => undefined);
    await shopper.browser.get(`/api/orders/${merchantUid}`);
    if (await isSent(sql, merchantUid).catch(() => false)) return;
  }
}

/** Carried out, and the answer lost. */
const partSentUnheard: Behaviour = async (shopper) => {
  const made = await paid(shopper);
  if (!made) return;
  await shopper.world.faults.inject({ on: "cancel", kind: "reply_lost", times: 1, ms: 0 });
  await asked(shopper, made.order, 1000);
};

/** The longest that a call to the gateway may be on its way. */
export const SLOW_MS = 3500;

export const CANCELS: Record<string, Behaviour> = {
  cancelledInConsole,
  partsCancelledInConsole,
  cancelledAtOnce,
  partsAskedFor,
  partsFromBothSides,
  partSentTooSlowly,
  partSentUnheard,
};
