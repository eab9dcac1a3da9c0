const KST_OFFSET_S = 9 * 3600;
const SHAPE = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;

/**
 * A deposit deadline in the forms that the gateway takes, read as Korean time: `YYYY-MM-DD`, `YYYYMMDD`,
 * `YYYY-MM-DD HH:mm:ss`, `YYYYMMDDHHmmss`, `YYYYMMDDhhmm`. A day alone means its last second. Null when unreadable.
 */
export function parseVbankDue(due: string): number | null {
  const match = SHAPE.exec(due.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const wholeDay = match[4] === undefined;
  const [hour, minute] = wholeDay ? [23, 59] : [Number(match[4]), Number(match[5])];
  const second = wholeDay ? 59 : Number(match[6] ?? 0);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const rolledOver = date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
  return rolledOver || hour > 23 || minute > 59 || second > 59 ? null : date.getTime() / 1000 - KST_OFFSET_S;
}

/** The last second of the Korean day, so many days from now: what providers choose when nobody says. */
export function endOfKoreanDay(now: number, days: number): number {
  const day = Math.floor((now + KST_OFFSET_S) / 86_400) + days;
  return (day + 1) * 86_400 - 1 - KST_OFFSET_S;
}
