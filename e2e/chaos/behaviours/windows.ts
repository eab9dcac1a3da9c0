import { HOLD_OVER_MS } from "../world";
import type { Behaviour } from "./behaviour";

const pays: Behaviour = async (shopper) => {
  const order = await shopper.order(
    shopper.random.pick(["card", "kakaopay", "naverpay", "tosspay", "trans"]),
  );
  if (!order) return;
  await shopper.hear(order, await shopper.window(order, { act: "approve" }));
};

const paysOnPhone: Behaviour = async (shopper) => {
  const order = await shopper.order(shopper.random.pick(["card", "kakaopay", "trans"]));
  if (!order) return;
  await shopper.hear(order, await shopper.window(order, { act: "approve" }, true));
};

const walksAway: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order || shopper.random.chance(0.3)) return;
  await shopper.window(order, { act: "leave" });
};

const declinesThenPays: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  await shopper.hear(order, await shopper.window(order, { act: shopper.random.pick(["decline", "cancel"]) }));
  await shopper.pause(0, 400);
  await shopper.hear(order, await shopper.window(order, { act: "approve" }));
};

const changesMethod: Behaviour = async (shopper) => {
  const order = await shopper.order("kakaopay");
  if (!order) return;
  await shopper.hear(order, await shopper.window(order, { act: shopper.random.pick(["decline", "leave"]) }));
  const again = await shopper.payAgain(order, shopper.random.pick(["card", "trans", "vbank"]));
  if (!again) return;
  const act = again.pay.pay_method === "vbank" ? "issue" : "approve";
  await shopper.hear(order, await shopper.window(again, { act }));
};

const twoTabs: Behaviour = async (shopper) => {
  const order = await shopper.order();
  if (!order) return;
  const [left, right] = await Promise.all([shopper.open(order), shopper.open(order, true)]);
  const { gateway } = shopper.world;
  // Both windows stood open before either was paid in, so the gateway refuses neither.
  await Promise.all(
    [left, right].map(async (window) => {
      await shopper.pause(0, 200);
      if (window) await shopper.hear(order, await gateway.press(window, { act: "approve" }));
    }),
  );
};

const paysWhenTimeIsOver: Behaviour = async (shopper) => {
  const order = await shopper.order();
  const window = order && (await shopper.open(order));
  if (!order || !window) return;
  await shopper.pause(HOLD_OVER_MS, HOLD_OVER_MS + 600);
  await shopper.hear(order, await shopper.world.gateway.press(window, { act: "approve" }));
};

/** Puts it off, comes back with an edited cart, and pays both. */
const ordersAgain: Behaviour = async (shopper) => {
  const first = await shopper.order();
  if (!first) return;
  const window = await shopper.open(first);
  const second = await shopper.order();
  if (second) await shopper.hear(second, await shopper.window(second, { act: "approve" }));
  if (window) await shopper.hear(first, await shopper.world.gateway.press(window, { act: "approve" }));
};

export const WINDOWS: Record<string, Behaviour> = {
  pays,
  paysOnPhone,
  walksAway,
  declinesThenPays,
  changesMethod,
  twoTabs,
  paysWhenTimeIsOver,
  ordersAgain,
};
