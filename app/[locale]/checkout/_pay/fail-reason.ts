/**
 * The gateway's own words for a try that came to nothing, in Korean and not always for shoppers. That the shopper
 * closed the window is the commonest by far and is said in our words; null then.
 */
export function foreignReason(reason: string): string | null {
  return /결제포기|사용자가 결제를 취소|user.?cancel|PAY_PROCESS_CANCELED/i.test(reason) ? null : reason;
}

/** The language of words that come from outside, for whoever hears the page read aloud. */
export function langOf(text: string): "ko" | undefined {
  return /[가-힣]/.test(text) ? "ko" : undefined;
}
