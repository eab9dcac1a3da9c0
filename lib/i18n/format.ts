import { phoneDigits } from "../phone";
import type { Locale } from "./locale";

/**
 * Puts values into a text's `{name}` places.
 * @throws Error when the text names a value that is not given: a gap in a sentence is never shown.
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${text}" lacks a value for {${name}}`);
    return String(value);
  });
}

/** Whole won: `39,000원`, or `₩39,000` in English. */
export function formatWon(amount: number, locale: Locale): string {
  const digits = formatNumber(Math.abs(amount));
  const sign = amount < 0 ? "-" : "";
  return locale === "ko" ? `${sign}${digits}원` : `${sign}₩${digits}`;
}

/** Grouped by hand: server and browser must give the same text, whatever language data each has. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const KST_OFFSET_MS = 9 * 60 * 60 * 1000;

/** In Korean time, which has no summer time: `2026년 3월 5일 14:07`, or `5 Mar 2026, 14:07 KST`. */
export function formatDateTime(date: Date, locale: Locale): string {
  const kst = new Date(date.getTime() + KST_OFFSET_MS);
  const time = `${pad(kst.getUTCHours())}:${pad(kst.getUTCMinutes())}`;
  const day = formatDate(date, locale);
  return locale === "ko" ? `${day} ${time}` : `${day}, ${time} KST`;
}

/** To the second, for whoever looks into what happened: `2026년 3월 5일 14:07:09`. */
export function formatSecond(date: Date, locale: Locale): string {
  const minute = formatDateTime(date, locale);
  return minute.replace(/\d\d:\d\d/, (time) => `${time}:${pad(date.getUTCSeconds())}`);
}

/** The day in Korea: `2026년 3월 5일`, or `5 Mar 2026`. */
export function formatDate(date: Date, locale: Locale): string {
  const kst = new Date(date.getTime() + KST_OFFSET_MS);
  const [year, month, day] = [kst.getUTCFullYear(), kst.getUTCMonth(), kst.getUTCDate()];
  return locale === "ko" ? `${year}년 ${month + 1}월 ${day}일` : `${day} ${EN_MONTHS[month]} ${year}`;
}

const WEEKDAYS: Record<Locale, string> = { ko: "일월화수목금토", en: "Sun Mon Tue Wed Thu Fri Sat" };

/** A day that is near, in Korea: `3월 5일(목)`, or `Thu 5 Mar`. */
export function formatDay(date: Date, locale: Locale): string {
  const kst = new Date(date.getTime() + KST_OFFSET_MS);
  const [month, day, weekday] = [kst.getUTCMonth(), kst.getUTCDate(), kst.getUTCDay()];
  if (locale === "ko") return `${month + 1}월 ${day}일(${WEEKDAYS.ko[weekday]})`;
  return `${WEEKDAYS.en.split(" ")[weekday]} ${day} ${EN_MONTHS[month]}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * A Korean number with hyphens, also while it is being typed: `010-1234-5678`, `02-123-4567`, `1588-1234`. One that
 * begins as from abroad, `+82`, is written as within Korea as soon as more than that is there.
 */
export function formatPhone(phone: string): string {
  const abroad = /^\s*\+\s*(8?2?)\D*$/.exec(phone);
  if (abroad) return `+${abroad[1]}`;
  const digits = phoneDigits(phone).slice(0, 12);
  if (/^1[5-9]/.test(digits)) return hyphenate(digits, [4, 4]);
  const area = digits.startsWith("02") ? 2 : digits.startsWith("050") ? 4 : 3;
  return hyphenate(digits, [area, digits.length - area > 7 ? 4 : 3, 4]);
}

function hyphenate(digits: string, sizes: number[]): string {
  let rest = digits;
  const parts = sizes.map((size) => {
    const part = rest.slice(0, size);
    rest = rest.slice(size);
    return part;
  });
  return [...parts, rest].filter(Boolean).join("-");
}
