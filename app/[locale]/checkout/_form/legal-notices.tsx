import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Withdrawal, data and minors: said before the purchase, as the law asks. What is needed is a notice, not a consent. */
export function LegalNotices({ locale }: { locale: Locale }) {
  const { withdrawal, data, dataDetails, dataRows, minor } = getMessages(locale).checkout.review;
  return (
    <div className="text-xs text-ink-soft">
      <ul className="grid list-disc gap-1.5 pl-4">
        {[withdrawal, minor, data].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <details className="pl-4">
        <summary className="flex min-h-12 items-center font-bold underline underline-offset-4">
          {dataDetails}
        </summary>
        <dl className="grid gap-3 pb-2">
          {[dataRows.payment, dataRows.delivery].map(({ who, what, why }) => (
            <div key={who}>
              <dt className="font-bold text-ink">{who}</dt>
              <dd>{what}</dd>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
