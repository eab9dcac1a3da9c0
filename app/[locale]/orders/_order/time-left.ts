import { fill } from "@/lib/i18n/format";

export type LeftTexts = { lessThanMinute: string; minutes: string; hours: string; days: string };

const MINUTE = 60_000;

/** How long is left, in at most two units: nobody needs the seconds of a day. */
export function leftText(leftMs: number, texts: LeftTexts): string {
  const minutes = Math.floor(leftMs / MINUTE);
  if (minutes < 1) return texts.lessThanMinute;
  if (minutes < 60) return fill(texts.minutes, { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return fill(texts.hours, { count: hours, rest: minutes % 60 });
  return fill(texts.days, { count: Math.floor(hours / 24), rest: hours % 24 });
}

/** The moment to say aloud that lies between two looks at the clock, or null. Milliseconds left. */
export function crossed(moments: readonly number[], before: number, after: number): number | null {
  return moments.find((moment) => before > moment && after <= moment) ?? null;
}

/** Two to four working days from Monday to Friday, counted in Korea; holidays are not known here. */
export function arrivalRange(from: Date): { from: Date; to: Date } {
  return { from: addWorkingDays(from, 2), to: addWorkingDays(from, 4) };
}

function addWorkingDays(start: Date, days: number): Date {
  const day = new Date(start);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const weekday = new Date(day.getTime() + 9 * 60 * MINUTE).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
