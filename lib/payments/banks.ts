/** Banks that money can be sent back to, by the gateway's code, which is the Korean standard one. */
export const BANKS = {
  "004": { ko: "국민은행", en: "KB Kookmin Bank" },
  "088": { ko: "신한은행", en: "Shinhan Bank" },
  "020": { ko: "우리은행", en: "Woori Bank" },
  "081": { ko: "하나은행", en: "Hana Bank" },
  "011": { ko: "농협은행", en: "NH NongHyup Bank" },
  "003": { ko: "기업은행", en: "IBK" },
  "090": { ko: "카카오뱅크", en: "KakaoBank" },
  "092": { ko: "토스뱅크", en: "Toss Bank" },
  "089": { ko: "케이뱅크", en: "K bank" },
  "023": { ko: "SC제일은행", en: "SC Bank Korea" },
  "027": { ko: "한국씨티은행", en: "Citibank Korea" },
  "002": { ko: "산업은행", en: "KDB" },
  "007": { ko: "수협은행", en: "Suhyup Bank" },
  "031": { ko: "아이엠뱅크(대구)", en: "iM Bank (Daegu)" },
  "032": { ko: "부산은행", en: "Busan Bank" },
  "034": { ko: "광주은행", en: "Kwangju Bank" },
  "035": { ko: "제주은행", en: "Jeju Bank" },
  "037": { ko: "전북은행", en: "Jeonbuk Bank" },
  "039": { ko: "경남은행", en: "Kyongnam Bank" },
  "045": { ko: "새마을금고", en: "KFCC" },
  "048": { ko: "신협", en: "NACUFOK" },
  "071": { ko: "우체국", en: "Korea Post" },
} as const;
export type BankCode = keyof typeof BANKS;

export function isBankCode(code: string): code is BankCode {
  return Object.hasOwn(BANKS, code);
}
