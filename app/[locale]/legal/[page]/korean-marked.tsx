import type { Locale } from "@/lib/i18n/locale";

const KOREAN = /([가-힣]+(?:[ (]+[가-힣]+)*\)?)/;

/** What a merchant says of itself is Korean on every page: among English it is marked, to be read out as Korean. */
export function KoreanMarked({ text, locale }: { text: string; locale: Locale }) {
  if (locale === "ko") return text;
  let at = 0;
  return text.split(KOREAN).map((part, index) => {
    at += part.length;
    // Every second part is what stood between the brackets of the expression.
    return index % 2 === 1 ? (
      <span key={at} lang="ko">
        {part}
      </span>
    ) : (
      part
    );
  });
}
