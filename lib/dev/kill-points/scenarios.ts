import { sql } from "drizzle-orm";
import { anOrder, endHold } from "../../../db/testing/orders";
import type { Shoppers } from "../../../db/testing/shoppers";
import { makeVariant, type TestShop } from "../../../db/testing/test-shop";
import { requestRefund } from "../../orders/request-refund";
import { sendRefunds } from "../../orders/send-refunds";
import type { Input, VerbName } from "./verbs";

const by = "admin-1";

export type Scenario = {
  verb: VerbName;
  /** Others' orders are touched as well, so that it has a shop of its own. */
  isAlone?: true;
  /** What a person did before they were cut off, they do again. */
  isRepeated?: true;
  /** Where nobody can tell whose cancel it was, the refund may end before a person instead, and nothing is sent. */
  mayWait?: true;
  /** The failure that it ends with when nobody kills it. */
  ends?: string;
  prepare(shop: TestShop, shoppers: Shoppers): Promise<Partial<Input> & { guestId?: string }>;
};

/** A cancel was carried out and its answer lost: the refund has to be looked up before it is sent again. */
async function unclear(shop: TestShop, { settled }: Shoppers) {
  const { merchantUid } = await settled();
  await requestRefund({ merchantUid, amount: 1000, reason: "x", by, shop: shop.shop });
  await shop.fault({ on: "cancel", kind: "reply_lost" });
  await sendRefunds({ merchantUid, shop: shop.shop });
  await shop.clearFaults();
  await shop.shop.db.execute(sql`update refunds set next_at = now() where merchant_uid = ${merchantUid}`);
  return { merchantUid };
}

async function accountOpen(shop: TestShop, { settled, look }: Shoppers) {
  const made = await settled({ pay_method: "vbank", outcome: "ready" });
  const { merchantUid, total } = made;
  return {
    ...made,
    /** The same order paid by card besides, so that its account has to be closed. */
    payByCard: async () => {
      await shop.pay({ merchant_uid: merchantUid, amount: total });
      await look(merchantUid);
    },
  };
}

/** What a process may be in the midst of, each with what has happened before. */
export const SCENARIOS: Record<string, Scenario> = {
  "a card payment is completed": { verb: "complete", prepare: (_, { attempt }) => attempt() },
  "a redirect without an imp_uid completes a second try": {
    verb: "completeWithoutId",
    prepare: async (shop, { attempt }) => {
      const { merchantUid, total } = await attempt({ outcome: "failed" });
      await shop.pay({ merchant_uid: merchantUid, amount: total });
      return { merchantUid };
    },
  },
  "an account is issued": {
    verb: "complete",
    prepare: (_, { attempt }) => attempt({ pay_method: "vbank", outcome: "ready" }),
  },
  "a wrong amount is refused, and sent back after the answer": {
    verb: "completeAndAfter",
    isAlone: true,
    prepare: async (shop, { placed }) => {
      const { merchantUid, total } = await placed();
      const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total - 1000 });
      return { merchantUid, impUid };
    },
  },
  "a webhook settles": { verb: "notice", prepare: (_, { attempt }) => attempt() },
  "a webhook tells of a late payment": {
    verb: "notice",
    prepare: async (shop, { expired }) => {
      const { merchantUid, total } = await expired();
      const { imp_uid: impUid } = await shop.pay({ merchant_uid: merchantUid, amount: total });
      return { merchantUid, impUid };
    },
  },
  "a webhook tells of a cancel in the console": {
    verb: "notice",
    prepare: async (shop, { settled }) => {
      const made = await settled();
      await shop.at(made.impUid, "cancel", { reason: "console" });
      return made;
    },
  },
  "the second of two payments goes back": {
    verb: "sendRefunds",
    prepare: async (shop, { settled, look }) => {
      const { merchantUid, total } = await settled();
      await shop.at((await shop.paymentsOf(merchantUid))[0]?.imp_uid ?? "", "cancel", {
        amount: 1000,
        reason: "console",
      });
      await shop.pay({ merchant_uid: merchantUid, amount: total });
      await look(merchantUid);
      return { merchantUid };
    },
  },
  "a person asks for a refund": {
    verb: "askForRefund",
    isRepeated: true,
    prepare: (_, { settled }) => settled(),
  },
  "a part goes back": {
    verb: "sendRefunds",
    prepare: async (shop, { settled }) => {
      const { merchantUid } = await settled();
      await requestRefund({ merchantUid, amount: 1000, reason: "x", by, shop: shop.shop });
      return { merchantUid };
    },
  },
  "a refund whose answer was lost is looked up": { verb: "sendRefunds", prepare: unclear },
  "a refund of which somebody has cancelled a part meanwhile": {
    verb: "sendRefunds",
    mayWait: true,
    prepare: async (shop, { settled }) => {
      const { merchantUid, impUid } = await settled();
      await requestRefund({ merchantUid, amount: 2000, reason: "x", by, shop: shop.shop });
      await shop.at(impUid, "cancel", { amount: 1000, reason: "console" });
      return { merchantUid };
    },
  },
  "an account is closed": {
    verb: "closeAccounts",
    prepare: async (shop, shoppers) => {
      const { merchantUid, payByCard } = await accountOpen(shop, shoppers);
      await payByCard();
      return { merchantUid };
    },
  },
  "an account is cancelled by its shopper": { verb: "cancel", isRepeated: true, prepare: accountOpen },
  "an order is placed": {
    verb: "place",
    isRepeated: true,
    prepare: async (shop) => {
      const placing = anOrder(await makeVariant(shop));
      return { placing, guestId: placing.owner.guestId };
    },
  },
  "an order is paid again in another way": {
    verb: "payAgain",
    isRepeated: true,
    prepare: (_, { settled }) => settled({ outcome: "failed" }),
  },
  "paying again needs a new order": {
    verb: "payAgain",
    isRepeated: true,
    ends: "AppError: reorder",
    prepare: (_, { refunded }) => refunded(),
  },
  "the sweep": {
    verb: "sweep",
    isAlone: true,
    prepare: async (shop, shoppers) => {
      const late = await shoppers.expired();
      await shop.pay({ merchant_uid: late.merchantUid, amount: late.total });
      await shoppers.attempt();
      await shoppers.refused();
      await (await accountOpen(shop, shoppers)).payByCard();
      const over = await shoppers.placed();
      await endHold(shop, over.merchantUid);
      const unpaid = await shoppers.settled({ pay_method: "vbank", outcome: "ready" });
      await endHold(shop, unpaid.merchantUid);
      return {};
    },
  },
};
