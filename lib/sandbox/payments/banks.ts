export type Bank = { code: string; name: string; en: string };

/** The banks that the window offers for a virtual account or a transfer. */
export const BANKS: readonly Bank[] = [
  { code: "088", name: "신한은행", en: "Shinhan" },
  { code: "004", name: "국민은행", en: "Kookmin" },
  { code: "020", name: "우리은행", en: "Woori" },
  { code: "081", name: "하나은행", en: "Hana" },
  { code: "011", name: "농협은행", en: "NongHyup" },
  { code: "003", name: "기업은행", en: "IBK" },
  { code: "071", name: "우체국", en: "Korea Post" },
];

export function findBank(code: string): Bank | undefined {
  return BANKS.find((bank) => bank.code === code);
}

export const CARD = { code: "366", name: "신한카드", number: "510737*********6" } as const;
