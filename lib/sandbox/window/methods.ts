import type { Payment } from "../wire";

export type Method = { id: string; ko: string; en: string };

const CARD: Method = { id: "card", ko: "신용·체크카드", en: "Card" };
const HUB_METHODS: readonly Method[] = [
  CARD,
  { id: "trans", ko: "계좌이체", en: "Bank transfer" },
  { id: "vbank", ko: "가상계좌", en: "Virtual account" },
  { id: "phone", ko: "휴대폰", en: "Phone bill" },
];
const EASY_PROVIDERS = ["kakaopay", "naverpay", "tosspay", "tosspay_v2", "payco"];
const EASY_METHODS: readonly Method[] = [{ id: "point", ko: "간편결제 머니", en: "Wallet money" }, CARD];

/** What the shopper may choose from. Inside an easy pay that is money or card, and REST then reports which. */
export function methodsFor(payment: Payment): { offered: readonly Method[]; chosen: string } {
  if (isEasyPay(payment)) return { offered: EASY_METHODS, chosen: "point" };
  return { offered: HUB_METHODS, chosen: payment.pay_method ?? CARD.id };
}

/** Asked of an easy pay itself, or of a hub that opens one. */
export function isEasyPay({ pg_provider, pay_method }: Payment): boolean {
  return EASY_PROVIDERS.includes(pg_provider ?? "") || !isHubMethod(pay_method ?? CARD.id);
}

export function isHubMethod(id: string): boolean {
  return HUB_METHODS.some((one) => one.id === id);
}

export const DECLINE_REASONS: readonly { id: string; ko: string; en: string }[] = [
  { id: "limit", ko: "한도 초과로 승인이 거절되었습니다.", en: "Over the limit" },
  { id: "balance", ko: "잔액이 부족합니다.", en: "Not enough balance" },
  { id: "stopped", ko: "거래가 정지된 카드입니다.", en: "Stopped card" },
  { id: "bank", ko: "은행 점검시간입니다. 잠시 후 다시 시도해 주세요.", en: "Bank maintenance" },
];
