export type Method = { id: string; ko: string; en: string };

const CARD: Method = { id: "card", ko: "신용·체크카드", en: "Card" };
const HUB_METHODS: readonly Method[] = [
  CARD,
  { id: "trans", ko: "계좌이체", en: "Bank transfer" },
  { id: "vbank", ko: "가상계좌", en: "Virtual account" },
  { id: "phone", ko: "휴대폰", en: "Phone bill" },
];
const EASY_METHODS: readonly Method[] = [{ id: "point", ko: "간편결제 머니", en: "Wallet money" }, CARD];

/** What the shopper may choose from. Inside an easy pay that is money or card, and REST then reports which. */
export function methodsFor(payMethod: string): { offered: readonly Method[]; chosen: string } {
  return HUB_METHODS.some((one) => one.id === payMethod)
    ? { offered: HUB_METHODS, chosen: payMethod }
    : { offered: EASY_METHODS, chosen: "point" };
}

export function isEasyPay(payMethod: string): boolean {
  return methodsFor(payMethod).offered === EASY_METHODS;
}

export const DECLINE_REASONS: readonly { id: string; ko: string; en: string }[] = [
  { id: "limit", ko: "한도 초과로 승인이 거절되었습니다.", en: "Over the limit" },
  { id: "balance", ko: "잔액이 부족합니다.", en: "Not enough balance" },
  { id: "stopped", ko: "거래가 정지된 카드입니다.", en: "Stopped card" },
  { id: "bank", ko: "은행 점검시간입니다. 잠시 후 다시 시도해 주세요.", en: "Bank maintenance" },
];
