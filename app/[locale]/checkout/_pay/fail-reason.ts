/** Why a try came to nothing, as far as its words tell. */
export type FailKind =
  | "cancelled"
  | "limit"
  | "balance"
  | "expiredCard"
  | "stopped"
  | "password"
  | "details"
  | "instalment"
  | "unsupported"
  | "maintenance"
  | "timeout";

/** In this order: the first that fits. Providers' words are written down nowhere, so these are met by their stems. */
const KINDS: readonly [FailKind, RegExp][] = [
  ["cancelled", /결제\s*포기|사용자가? ?(결제를? )?(취소|중단)|user.?cancel|PAY_PROCESS_CANCELED/i],
  ["limit", /한도|횟수 ?초과|limit/i],
  ["balance", /잔액|잔고|insufficient|balance/i],
  ["expiredCard", /유효 ?기간|만료(된)? ?카드|카드 ?만료|expired card/i],
  ["stopped", /정지|도난|분실|해지|탈회|lost card|stolen/i],
  ["password", /비밀 ?번호|password|pin\b/i],
  ["details", /카드 ?번호|생년월일|주민(등록)?번호|사업자번호|cvc|cvv|본인 ?(확인|인증)|인증 ?(실패|오류)/i],
  ["instalment", /할부|instal/i],
  ["maintenance", /점검|서비스 ?시간|이용 ?시간|maintenance/i],
  ["timeout", /시간 ?(이 )?(초과|만료|경과)|타임 ?아웃|time.?out/i],
  [
    "unsupported",
    /(사용|이용|거래|취급) ?(이 )?(불가|할 수 없)|미등록|지원(하지|되지)|해외 ?카드|not supported/i,
  ],
];

/** The gateway's own words, in Korean and not always for shoppers, as one of the reasons that we can say ourselves. */
export function failKind(reason: string): FailKind | null {
  return KINDS.find(([, words]) => words.test(reason))?.[0] ?? null;
}

/** The language of words that come from outside, for whoever hears the page read aloud. */
export function langOf(text: string): "ko" | undefined {
  return /[가-힣]/.test(text) ? "ko" : undefined;
}
