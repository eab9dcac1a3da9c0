import { Notice } from "@/app/_components/notice";
import { fill, formatWon } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Refusal } from "./order-head";

type RefusalNoticeProps = { refusal: Refusal; texts: Messages["orders"]["refusal"]; locale: Locale };

/** Money that came and goes back: where it stands, how much, why, and how long it takes. */
export function RefusalNotice({ refusal, texts, locale }: RefusalNoticeProps) {
  const isBack = refusal.state === "done" || refusal.state === "void";
  return (
    <Notice role="note" tone={isBack ? "success" : "warning"} title={texts.why[refusal.reason]}>
      {refusal.amount !== null && (
        <p className="font-bold tabular">
          {fill(texts.amount, { amount: formatWon(refusal.amount, locale) })}
        </p>
      )}
      <p>
        {texts.state[refusal.state]} {texts.days[refusal.method]}
      </p>
    </Notice>
  );
}
