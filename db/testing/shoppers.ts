import { anOrder, endHold } from "./orders";
import { makeVariant, type TestShop } from "./test-shop";

const origin = { source: "webhook", actor: "gateway" } as const;

type Books = TestShop["shop"];
type OrderOf = { merchantUid: string; shop: Books };
type Attempt = Partial<Parameters<TestShop["pay"]>[0]>;

/** The verbs come from the test: they lie above this folder. */
export type Verbs = {
  placeOrder(placing: ReturnType<typeof anOrder> & { shop: Books }): Promise<{
    order: { merchantUid: string; total: number };
  }>;
  lookAtOrder(looking: OrderOf & { origin: typeof origin }): Promise<unknown>;
  closeOrder(closing: OrderOf & { into: "expired"; when: "over"; origin: typeof origin }): Promise<unknown>;
  sendRefunds(sending: OrderOf): Promise<unknown>;
};

/** What shoppers, the sweep and the gateway's console do to a shop, an order a call; each buys goods of its own. */
export function shoppersOf(shop: TestShop, verbs: Verbs, shared?: { variantId: string }) {
  const look = (merchantUid: string) => verbs.lookAtOrder({ merchantUid, origin, shop: shop.shop });

  async function placed(change: Parameters<typeof anOrder>[1] = {}) {
    const variantId = shared?.variantId ?? (await makeVariant(shop, { stock: 10 }));
    const { order } = await verbs.placeOrder({ ...anOrder(variantId, change), shop: shop.shop });
    return { variantId, merchantUid: order.merchantUid, total: order.total };
  }

  /** A try that the shop has not heard of. */
  async function attempt(change: Attempt = {}) {
    const order = await placed(change.pay_method === "vbank" ? { payMethod: "vbank" } : {});
    const payment = await shop.pay({ merchant_uid: order.merchantUid, amount: order.total, ...change });
    return { ...order, impUid: payment.imp_uid };
  }

  async function settled(change: Attempt = {}) {
    const made = await attempt(change);
    await look(made.merchantUid);
    return made;
  }

  async function expired() {
    const order = await placed();
    await endHold(shop, order.merchantUid);
    const { merchantUid } = order;
    await verbs.closeOrder({ merchantUid, into: "expired", when: "over", origin, shop: shop.shop });
    return order;
  }

  /** Paid a thousand won too little, so that all of it goes back. */
  async function refused() {
    const { total, merchantUid, variantId } = await placed();
    const paid = total - 1000;
    const payment = await shop.pay({ merchant_uid: merchantUid, amount: paid });
    await look(merchantUid);
    return { merchantUid, variantId, impUid: payment.imp_uid, paid };
  }

  async function refunded() {
    const made = await refused();
    await verbs.sendRefunds({ merchantUid: made.merchantUid, shop: shop.shop });
    return made;
  }

  /** Paid, and cancelled in the gateway's console: all of it, or so many won. */
  async function cancelled(amount?: number) {
    const made = await settled();
    await shop.at(made.impUid, "cancel", { reason: "console", ...(amount && { amount }) });
    await look(made.merchantUid);
    return made;
  }

  return { look, placed, attempt, settled, expired, refused, refunded, cancelled };
}

export type Shoppers = ReturnType<typeof shoppersOf>;
