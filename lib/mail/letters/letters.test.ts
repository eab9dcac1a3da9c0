import { describe, expect, it, test } from "vitest";
import type { Locale } from "@/lib/i18n/locale";
import { MESSAGE_KINDS, type MessageKind, REFUSAL_REASONS } from "@/lib/payments/status";
import { aCase } from "../testing/a-case";
import type { Case } from "./case";
import { renderLetter } from "./render-letter";
import { writeLetter } from "./write-letter";

const DUE = new Date("2026-03-06T14:59:00Z");
const ACCOUNT = {
  status: "ready",
  decision: "awaiting_deposit",
  vbankName: "국민은행",
  vbankNum: "1234567890",
  vbankHolder: "온기",
  vbankDueAt: DUE,
} as const;

/** An order in the state that each kind of letter is about. */
function caseOf(kind: MessageKind, locale: Locale): Case {
  switch (kind) {
    case "account_issued":
    case "deposit_reminder":
      return aCase(kind, { locale, order: { status: "awaiting_deposit" }, payment: ACCOUNT });
    case "sent_back":
      return aCase(kind, { locale, payment: { decision: "refused", refusal: "duplicate" } });
    case "order_cancelled":
      return aCase(kind, { locale, order: { status: "cancelled", paidAt: null } });
    case "refunded":
      return aCase(kind, { locale, order: { status: "refunded", refunded: 117_000 } });
    case "claim_declined":
      return aCase(kind, {
        locale,
        claim: { answer: locale === "ko" ? "너무 늦었어요." : "It came too late." },
      });
    default:
      return aCase(kind, { locale });
  }
}

function render(given: Case, isLive = true) {
  const letter = writeLetter(given);
  if (!letter) throw new Error("No letter");
  return renderLetter(letter, { order: given.order, lines: given.lines, isLive });
}

const plain = (html: string) => html.replace(/<[^>]+>/g, " ");

describe.each(["ko", "en"] as const)("in %s", (locale) => {
  test.each(MESSAGE_KINDS)("%s has no gap, names nobody and leads to the order", (kind) => {
    const { subject, text, html } = render(caseOf(kind, locale));
    for (const part of [subject, text, plain(html)]) {
      expect(part).not.toMatch(/undefined|null|NaN|Invalid|\{|\}|\[object/);
      expect(part).not.toMatch(/홍길동|010-?1234|세종대로|gildong|1234-\*/);
      if (locale === "en") expect(part.replace(/국민은행|온기/g, "")).not.toMatch(/[가-힣]/);
    }
    expect(html).toContain(`<html lang="${locale}">`);
    const link = "https://ongi.example/orders/find?order=01HZXKQ3F4T5V6W7X8Y9Z0ABCD";
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain("01HZXKQ3F4T5V6W7X8Y9Z0ABCD");
  });

  test.each(REFUSAL_REASONS)("a payment refused for %s says so", (refusal) => {
    const given = aCase("sent_back", { locale, payment: { decision: "refused", refusal } });
    expect(render(given).text).toContain(given.texts.mail.sentBack.why[refusal]);
  });
});

it("the subject names the shop, the news and the goods", () => {
  expect(render(caseOf("order_paid", "ko")).subject).toBe("[온기] 결제가 완료됐어요 · 청자 상감 다관 외 1건");
  expect(render(caseOf("order_paid", "en")).subject).toBe(
    "[Ongi] Your payment is complete · Celadon teapot and 1 more",
  );
});

it("the account is told with its sum and its deadline in Korean time", () => {
  const { text } = render(caseOf("account_issued", "ko"));
  for (const part of ["은행: 국민은행", "계좌번호: 1234567890", "예금주: 온기", "입금할 금액: 117,000원"]) {
    expect(text).toContain(part);
  }
  expect(text).toContain("입금 기한: 2026년 3월 6일 23:59");
});

test.each([
  ["paid meanwhile", aCase("deposit_reminder", { payment: { ...ACCOUNT, decision: "accepted" } })],
  [
    "closed",
    aCase("account_issued", {
      order: { status: "awaiting_deposit" },
      payment: { ...ACCOUNT, decision: "closed" },
    }),
  ],
  [
    "past its time",
    aCase("deposit_reminder", { order: { status: "awaiting_deposit" }, payment: ACCOUNT, now: DUE }),
  ],
  ["of an expired order", aCase("account_issued", { order: { status: "expired" }, payment: ACCOUNT })],
])("nobody is told of an account that is %s", (_name, given) => {
  expect(writeLetter(given)).toBeNull();
});

it("nobody is told that an order came in that has ended, or asked for an account that is there", () => {
  expect(writeLetter(aCase("order_placed", { order: { status: "expired", paidAt: null } }))).toBeNull();
  expect(writeLetter(aCase("account_needed", { waitsForAccount: false }))).toBeNull();
  expect(writeLetter(aCase("address_changed", { order: { status: "cancelled" } }))).toBeNull();
});

it("an order that ran out of time says so, one that gave way before does not", () => {
  const ended = { status: "expired", paidAt: null } as const;
  const late = aCase("order_cancelled", {
    order: { ...ended, vbankDueAt: new Date("2026-03-05T05:00:00Z") },
  });
  expect(render(late).subject).toContain("입금 기한이 지나 주문이 취소됐어요");
  const early = aCase("order_cancelled", { order: { ...ended, vbankDueAt: DUE } });
  expect(render(early).subject).toContain("주문이 취소됐어요");
  expect(render(early).subject).not.toContain("기한");
  expect(writeLetter(aCase("order_cancelled", { order: { status: "awaiting_deposit" } }))).toBeNull();
});

it("a discount is told as on the page of the order", () => {
  const [line] = aCase("order_paid").lines;
  if (!line) throw new Error("No line");
  const order = { subtotal: 78_000, total: 78_000 };
  const { text } = render(aCase("order_paid", { order, lines: [{ ...line, listPrice: 90_000 }] }));
  expect(text).toContain("상품 금액: 90,000원\n할인받은 금액: -12,000원");
});

it("a kind of letter that only a newer process knows waits for that one", () => {
  expect(() => writeLetter(aCase("order_paid", { message: { kind: "news" as MessageKind } }))).toThrow(
    "news",
  );
});

it("a part that was refunded is told with what is left", () => {
  const given = aCase("refunded", { order: { refunded: 39_000 }, message: { amount: 39_000 } });
  const { subject, text } = render(given);
  expect(subject).toContain("일부 금액을 환불해 드렸어요");
  expect(text).toContain("환불 금액: 39,000원");
  expect(text).toContain("남은 결제 금액: 78,000원");
});

it("what was sent back or cancelled is named with its money, and the postage that was taken off", () => {
  const given = aCase("refunded", { order: { refunded: 13_500 }, message: { amount: 13_500 }, claim: {} });
  const { text } = render(given);
  expect(text).toContain("상품: 우전 녹차 (기본) 1개\n차감한 배송비: 6,000원\n환불 금액: 13,500원");
});

it("a parcel is told with its carrier and number, and where to follow it", () => {
  const { text, html } = render(caseOf("order_shipped", "ko"));
  expect(text).toContain("택배사: CJ대한통운");
  expect(text).toContain("송장번호: 123456789012");
  expect(html).toMatch(/<a href="https:[^"]+123456789012">배송 조회<\/a>/);
});

describe("a return or an exchange is told", () => {
  it("with its goods and what comes back", () => {
    const { subject, text } = render(caseOf("claim_approved", "ko"));
    expect(subject).toContain("반품 신청을 받아들였어요");
    for (const part of ["우전 녹차 (기본) 1개", "환불 예정 금액: 13,500원", "차감한 배송비: 6,000원"]) {
      expect(text).toContain(part);
    }
  });

  it("with what the shopper bears of an exchange's postage, and no refund", () => {
    const given = aCase("claim_requested", { claim: { kind: "exchange", amount: 0 } });
    const { subject, text } = render(given);
    expect(subject).toContain("교환 신청을 받았어요");
    expect(text).toContain("왕복 배송비: 6,000원");
    expect(text).not.toContain("환불 예정");
  });

  it("with the shop's answer where it was declined, and no sum", () => {
    const { text } = render(caseOf("claim_declined", "ko"));
    expect(text).toContain("답변: 너무 늦었어요.");
    expect(text).not.toMatch(/13,500|6,000/);
  });

  test.each([
    ["withdrawn", "claim_requested", { status: "withdrawn" }],
    ["declined meanwhile", "claim_approved", { status: "declined" }],
    ["refunded meanwhile", "claim_received", { status: "done" }],
  ] as const)("no more where it was %s", (_name, kind, claim) => {
    expect(writeLetter(aCase(kind, { claim }))).toBeNull();
  });
});

it("a payment in another currency goes back as it came", () => {
  const given = aCase("sent_back", {
    payment: { decision: "refused", refusal: "currency", currency: "USD" },
    message: { amount: 12.34 },
  });
  expect(render(given).text).toContain("USD 12.34");
});

it("what stands in a product's name is text, and no HTML", () => {
  const [line] = aCase("order_paid").lines;
  if (!line) throw new Error("No line");
  const name = { ko: `<img src=x onerror="alert(1)"> & '찻잔'`, en: "Cup" };
  const { html } = render(aCase("order_paid", { lines: [{ ...line, name }] }));
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;찻잔&#39;");
});

it("a shop that takes no real money says so, a live one does not", () => {
  const given = caseOf("order_paid", "ko");
  expect(render(given, false).text).toContain(given.texts.mail.test);
  expect(render(given, true).text).not.toContain(given.texts.mail.test);
});

it("loads nothing from anywhere, and runs nothing", () => {
  const { html } = render(caseOf("order_paid", "ko"));
  expect(html).not.toMatch(/<script|<img|<link|<style|url\(|src=/);
});
