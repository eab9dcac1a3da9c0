import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Withdrawal, data and minors: said before the purchase, as the law asks. */
export function LegalNotices({ locale }: { locale: Locale }) {
  const { withdrawal, data, minor } = getMessages(locale).checkout.review;
  return (
    <ul className="grid list-disc gap-1.5 pl-4 text-xs text-ink-soft">
      {[withdrawal, data, minor].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
