import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";

type Receipt = NonNullable<Aftercare["receipt"]>;

/** 현금영수증: for what, how it stands, and where it can be seen. */
export function CashReceipt({ receipt, locale }: { receipt: Aftercare["receipt"]; locale: Locale }) {
  const { receipt: texts } = getMessages(locale).aftercare;
  if (!receipt) return null;
  const isIssued = receipt.status === "done" && receipt.issuedAmount > 0;
  return (
    <div className="mt-4 border-t border-line pt-4 text-sm">
      <h3 className="font-bold">
        {texts.title} · {texts.kinds[receipt.kind]}
      </h3>
      <p className="mt-1 text-ink-soft">{stateText(receipt, texts, locale)}</p>
      {receipt.kind === "self" && isIssued ? <p className="mt-1 text-ink-soft">{texts.self}</p> : null}
      {isIssued && receipt.receiptUrl ? (
        <a
          href={receipt.receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
        >
          {texts.link}
        </a>
      ) : null}
    </div>
  );
}

function stateText(
  { status, issuedAmount }: Receipt,
  texts: Messages["aftercare"]["receipt"],
  locale: Locale,
): string {
  switch (status) {
    case "asked":
      return texts.asked;
    case "refused":
      return texts.refused;
    case "done":
      return issuedAmount > 0
        ? fill(texts.done, { amount: formatWon(issuedAmount, locale) })
        : texts.cancelled;
    case "wanted":
    case "sent":
    case "unknown":
      return texts.under;
  }
}
