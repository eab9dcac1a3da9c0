import { describe, expect, it, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locale";
import { LEGAL_PAGES, type LegalDocument } from "./document";
import { getDocument } from "./get-document";
import { merchantOf } from "./merchant";

const SAID = {
  MERCHANT_NAME: "주식회사 온기",
  MERCHANT_REPRESENTATIVE: "홍길동",
  MERCHANT_ADDRESS: "서울특별시 중구 세종대로 110",
  MERCHANT_PHONE: "02-123-4567",
  MERCHANT_EMAIL: "help@ongi.kr",
  MERCHANT_BUSINESS_NUMBER: "123-45-67891",
  MERCHANT_MAIL_ORDER_NUMBER: "제2026-서울중구-0001호",
  MERCHANT_HOSTING: "Vercel Inc.",
  MERCHANT_ESCROW: "KG이니시스 구매안전서비스",
  MERCHANT_ESCROW_URL: "https://mark.example",
  MERCHANT_PRIVACY_OFFICER: "김온기",
  MERCHANT_PROCESSORS: "KG이니시스(결제), CJ대한통운(배송)",
  MERCHANT_LEGAL_DATE: "2026-03-01",
};

const wordsOf = ({ title, lead, sections }: LegalDocument) =>
  [
    title,
    lead,
    ...sections.flatMap((section) => [section.title, ...(section.text ?? []), ...(section.list ?? [])]),
  ].join("\n");

it("a live shop is who it says that it is, and the FTC can be asked about it", () => {
  const merchant = merchantOf({ APP_ENV: "live", ...SAID });
  expect(merchant).toMatchObject({
    name: "주식회사 온기",
    processors: ["KG이니시스(결제)", "CJ대한통운(배송)"],
  });
  expect(merchant.ftcUrl).toBe("https://www.ftc.go.kr/bizCommPop.do?wrkr_no=1234567891");
});

it("a practice shop is nobody, also with a real merchant configured", () => {
  const merchant = merchantOf({ APP_ENV: "sandbox", ...SAID });
  expect(merchant).toMatchObject({
    name: "온기 (가상의 상점)",
    businessNumber: "000-00-00000",
    ftcUrl: null,
  });
  expect(JSON.stringify(merchant)).not.toContain("67891");
});

it("a test shop shows what is there, and made-up words for the rest", () => {
  const merchant = merchantOf({ APP_ENV: "test", MERCHANT_NAME: "주식회사 온기" });
  expect(merchant).toMatchObject({ name: "주식회사 온기", representative: "김온기 (예시)" });
});

describe.each(LOCALES)("in %s", (locale) => {
  test.each(LEGAL_PAGES)("%s has every place filled", (page) => {
    const words = wordsOf(getDocument(page, locale, merchantOf({ APP_ENV: "live", ...SAID })));
    expect(words).not.toMatch(/[{}]|undefined|Invalid/);
    expect(words).toContain("02-123-4567");
  });

  it("the privacy policy names everybody who gets data, and the officer", () => {
    const words = wordsOf(getDocument("privacy", locale, merchantOf({ APP_ENV: "live", ...SAID })));
    for (const name of ["KG이니시스(결제)", "CJ대한통운(배송)", "Vercel Inc.", "김온기", "help@ongi.kr"]) {
      expect(words).toContain(name);
    }
    expect(words).toContain(locale === "ko" ? "2026년 3월 1일" : "1 Mar 2026");
  });
});

test.each(LEGAL_PAGES)("%s has the same sections in both languages", (page) => {
  const merchant = merchantOf({ APP_ENV: "sandbox" });
  const shape = (locale: "ko" | "en") =>
    getDocument(page, locale, merchant).sections.map(({ text, list }) => [text?.length, list?.length]);
  expect(shape("en")).toEqual(shape("ko"));
});
