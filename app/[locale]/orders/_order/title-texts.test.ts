import { expect, test } from "vitest";
import type { OrderView } from "@/lib/orders/order-view";
import type { RefundStatus } from "@/lib/payments/status";
import { titleTexts } from "./title-texts";

/** What the sentences are made from, and nothing else of an order. */
function orderWith(status: RefundStatus, refunded = 0): OrderView {
  const refund = { id: "r", impUid: "imp_1", amount: 83_000, status, reason: "", createdAt: new Date() };
  return { refunds: [refund], refunded } as unknown as OrderView;
}

const buyer = { mayGiveAccount: true, mayReturn: false, claims: [], parcels: [], locale: "ko" } as const;

test("what has come can be sent back as long as it can, and nothing is said of that while it is", () => {
  const lead = (change: object) =>
    titleTexts("delivered", orderWith("done"), { ...buyer, mayReturn: true, ...change }).lead;
  expect(lead({})).toContain("반품이나 교환을 신청해 주세요.");
  expect(lead({ mayReturn: false })).not.toContain("반품");
  expect(lead({ claims: [{ kind: "return", status: "approved" }] })).not.toContain("신청해 주세요");
});

test.each([
  ["delivered", "return", "requested", "반품을 진행하고 있어요"],
  ["shipped", "exchange", "approved", "교환을 진행하고 있어요"],
  ["delivered", "return", "declined", "상품이 도착했어요"],
] as const)("%s, with a %s that is %s", (head, kind, status, words) => {
  const claims = [{ kind, status }];
  expect(titleTexts(head, orderWith("done"), { ...buyer, claims }).title).toBe(words);
});

test("what is sent in exchange is on its way until it has come, whatever came before it", () => {
  const own = { claimId: null, deliveredAt: new Date() };
  const titleWith = (deliveredAt: Date | null) =>
    titleTexts("delivered", orderWith("done"), { ...buyer, parcels: [own, { claimId: "c", deliveredAt }] })
      .title;
  expect(titleWith(null)).toBe("교환 상품이 가고 있어요");
  expect(titleWith(new Date())).toBe("상품이 도착했어요");
});

test.each([
  ["returned", orderWith("done", 83_000), buyer, "83,000원을 돌려드렸어요."],
  ["returned", orderWith("settled_outside"), buyer, "83,000원을 돌려드렸어요."],
  ["refunded", orderWith("settled_outside"), buyer, "결제 금액 83,000원을 돌려드렸어요."],
  ["returned", orderWith("wanted"), buyer, "결제 금액을 돌려드리고 있어요."],
  ["reduced", orderWith("sent"), buyer, "취소한 상품의 금액을 돌려드리고 있어요."],
  ["reduced", orderWith("done", 38_000), buyer, "38,000원을 돌려드렸어요. 나머지 상품은"],
  ["reduced", orderWith("needs_account"), buyer, "알려 주시면 취소한 상품의 금액을 돌려드려요. 나머지"],
  ["cancelling", orderWith("needs_account"), buyer, "받으실 계좌를 아래에서 알려 주시면"],
  [
    "cancelling",
    orderWith("needs_account"),
    { ...buyer, mayGiveAccount: false },
    "결제 금액을 돌려드리고 있어요.",
  ],
] as const)("%s says what became of the money", (head, order, viewer, words) => {
  expect(titleTexts(head, order, viewer).lead).toContain(words);
});
