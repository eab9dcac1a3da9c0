import type { Order, Shopper } from "../shopper";
import { HOLD_OVER_MS } from "../world";
import type { Behaviour } from "./behaviour";

/** Orders, and gets an account to pay into. */
async function account(shopper: Shopper): Promise<{ order: Order; impUid: string } | null> {
  const order = await shopper.order("vbank");
  if (!order) return null;
  const issued = await shopper.attempt(order, { pay_method: "vbank", outcome: "ready" });
  return { order, impUid: issued.imp_uid };
}

const depositsInTime: Behaviour = async (shopper) => {
  const order = await shopper.order("vbank");
  if (!order) return;
  const end = await shopper.window(order, { act: "issue", method: "vbank" });
  await shopper.hear(order, end);
  await shopper.pause(0, 1500);
  if (end?.kind === "callback" && end.impUid) await shopper.world.gateway.change(end.impUid, "deposit");
};

const depositsLate: Behaviour = async (shopper) => {
  const issued = await account(shopper);
  if (!issued) return;
  await shopper.pause(HOLD_OVER_MS + 500, HOLD_OVER_MS + 2500);
  await shopper.world.gateway.change(issued.impUid, "deposit");
};

const depositsTwice: Behaviour = async (shopper) => {
  const first = await account(shopper);
  if (!first) return;
  const again = await shopper.attempt(first.order, { pay_method: "vbank", outcome: "ready" });
  const both = shopper.random.shuffle([first.impUid, again.imp_uid]);
  await Promise.all(
    both.map(async (impUid) => {
      await shopper.pause(0, 900);
      await shopper.world.gateway.change(impUid, "deposit");
    }),
  );
};

const depositsAnotherSum: Behaviour = async (shopper) => {
  const issued = await account(shopper);
  if (!issued) return;
  const amount = issued.order.total + shopper.random.pick([1, -1, 10_000]);
  await shopper.pause(0, 800);
  await shopper.world.gateway.change(issued.impUid, "deposit", { amount });
};

const accountThenCard: Behaviour = async (shopper) => {
  const issued = await account(shopper);
  if (!issued) return;
  const again = await shopper.payAgain(issued.order, "card");
  if (again) await shopper.hear(again, await shopper.window(again, { act: "approve" }));
  // The account was to be closed; the transfer may have been on its way.
  if (shopper.random.chance(0.6)) await shopper.world.gateway.change(issued.impUid, "deposit");
};

const accountClosedInConsole: Behaviour = async (shopper) => {
  const issued = await account(shopper);
  if (!issued) return;
  await shopper.pause(0, 800);
  await shopper.world.gateway.change(issued.impUid, "cancel", { reason: "console" });
  await shopper.poll(issued.order);
  if (shopper.random.chance(0.5)) await shopper.attempt(issued.order);
};

export const ACCOUNTS: Record<string, Behaviour> = {
  depositsInTime,
  depositsLate,
  depositsTwice,
  depositsAnotherSum,
  accountThenCard,
  accountClosedInConsole,
};
