/**
 * The digits of a number as they are dialled within Korea: `+82 10-1234-5678` and `0082 10 …` become `010…`. Of another
 * country's number the digits alone, which no rule here takes.
 */
export function phoneDigits(phone: string): string {
  // Full-width figures, as Korean and Japanese keyboards make them, are figures.
  const plain = phone.normalize("NFKC");
  const digits = plain.replace(/\D/g, "");
  if (/^\s*\+\s*82/.test(plain)) return `0${digits.slice(2).replace(/^0/, "")}`;
  return /^0082./.test(digits) ? `0${digits.slice(4).replace(/^0/, "")}` : digits;
}

/** Mobile, area, internet (070, 080) and safe (050) numbers, each as long as its kind is. */
export const KOREAN_PHONE = /^(?:010\d{8}|01[16-9]\d{7,8}|02\d{7,8}|050\d{8,9}|0[3-8]\d{8,9})$/;
