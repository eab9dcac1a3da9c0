import { describe, expect, test } from "vitest";
import type { OrderPaymentView, OrderView } from "@/lib/orders/order-view";
import { listRefusals, orderHead } from "./order-head";

const now = new Date("2026-03-05T05:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const order: OrderView = {
  merchantUid: "A1",
  access: "owner",
  status: "pending",
  fulfilment: "none",
  locale: "ko",
  payMethod: "card",
  subtotal: 34_000,
  shipping: 3_000,
  total: 37_000,
  refunded: 0,
  createdAt: minutesAgo(10),
  expiresAt: minutesAgo(-20),
  paidAt: null,
  vbank: null,
  payments: [],
  refunds: [],
  lastProblem: null,
  needsReorder: false,
  details: null,
};

const payment: OrderPaymentView = {
  impUid: "imp_1",
  status: "paid",
  amount: 37_000,
  cancelAmount: 0,
  currency: "KRW",
  decision: "refused",
  refusal: "duplicate",
  failReason: null,
  payMethod: "card",
  cardName: null,
  cardNumber: null,
  cardQuota: null,
  receiptUrl: null,
  startedAt: null,
  paidAt: minutesAgo(1),
};

/** Two of one thing, and so many of them cancelled and returned. */
function bought(cancelled: number, returned = 0): OrderView["details"] {
  const words = { ko: "찻잔", en: "Cup" };
  const goods = { variantId: "v", slug: "cup", image: null, name: words, option: words };
  const line = { ...goods, unitPrice: 17_000, listPrice: null };
  return {
    buyer: { name: "홍길동", phone: "01012345678", email: "a@b.kr" },
    address: { postcode: "04524", line1: "서울", line2: "", note: "" },
    lines: [{ ...line, quantity: 2, cancelled, returned }],
  };
}

const outside = {
  id: "r",
  impUid: "imp_1",
  amount: 34_000,
  status: "settled_outside",
  reason: "",
  createdAt: new Date(),
} as const;
const failed = { kind: "failed", refusal: null, failReason: "한도 초과" } as const;
const refused = { kind: "refused", refusal: "amount", failReason: null } as const;

describe("the head", () => {
  test.each<[string, Partial<OrderView>, string]>([
    ["pending", {}, "unpaid"],
    ["a declined try", { lastProblem: failed }, "failed"],
    ["an account", { status: "awaiting_deposit" }, "awaiting"],
    ["paid just now", { status: "paid", paidAt: minutesAgo(2) }, "placed"],
    ["paid long ago", { status: "paid", paidAt: minutesAgo(120) }, "paid"],
    ["sent", { status: "paid", paidAt: minutesAgo(2), fulfilment: "shipped" }, "shipped"],
    ["arrived", { status: "paid", paidAt: minutesAgo(2), fulfilment: "delivered" }, "delivered"],
    ["a part cancelled", { status: "paid", paidAt: minutesAgo(2), details: bought(1) }, "reduced"],
    [
      "a part cancelled, the rest sent",
      { status: "paid", paidAt: minutesAgo(2), details: bought(1), fulfilment: "shipped" },
      "shipped",
    ],
    ["all of it cancelled", { status: "paid", paidAt: minutesAgo(2), details: bought(2) }, "cancelling"],
    [
      "all of it cancelled or returned",
      { status: "paid", paidAt: minutesAgo(2), fulfilment: "delivered", details: bought(1, 1) },
      "returned",
    ],
    [
      "all of it cancelled, and given back another way",
      { status: "paid", paidAt: minutesAgo(2), details: bought(2), refunds: [outside] },
      "refunded",
    ],
    ["refunded", { status: "refunded" }, "refunded"],
    ["expired", { status: "expired" }, "expired"],
    ["expired after a declined try", { status: "expired", lastProblem: failed }, "expired"],
    ["cancelled", { status: "cancelled" }, "cancelled"],
    ["money that goes back", { payments: [{ ...payment, refusal: "amount" }] }, "refused"],
    ["late money", { status: "expired", payments: [{ ...payment, refusal: "out_of_stock" }] }, "refused"],
    ["a duplicate of a paid one", { status: "paid", paidAt: now, payments: [payment] }, "placed"],
    ["a link to refused money", { access: "link", lastProblem: refused }, "refused"],
  ])("%s", (_, change, head) => {
    expect(orderHead({ ...order, ...change }, now)).toBe(head);
  });

  test("an account that was closed unpaid is no money on its way back", () => {
    const closed = { ...payment, status: "cancelled" as const, paidAt: null, payMethod: "vbank" };
    expect(orderHead({ ...order, payments: [closed], lastProblem: refused }, now)).toBe("unpaid");
  });
});

describe("refusals", () => {
  const refund = { id: "r", impUid: "imp_1", amount: 37_000, reason: "x", createdAt: now };

  test("newest first, each with the state of its own refund", () => {
    const second = { ...payment, impUid: "imp_2", refusal: "order_closed" as const };
    const list = listRefusals({
      ...order,
      payments: [payment, second],
      refunds: [{ ...refund, status: "sent" }],
    });
    expect(list.map(({ reason, state }) => [reason, state])).toEqual([
      ["order_closed", "wanted"],
      ["duplicate", "sent"],
    ]);
  });

  test("what is back is done, whoever sent it back", () => {
    const back = { ...payment, status: "cancelled" as const, cancelAmount: 37_000 };
    expect(listRefusals({ ...order, payments: [back] })[0]?.state).toBe("done");
  });

  test("accepted and failed payments are none", () => {
    const others = (["accepted", "failed", "none"] as const).map((decision) => ({ ...payment, decision }));
    expect(listRefusals({ ...order, payments: others })).toEqual([]);
  });
});
