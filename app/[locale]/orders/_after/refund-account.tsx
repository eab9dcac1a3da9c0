import { Card } from "@/app/_components/card";
import { Notice } from "@/app/_components/notice";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { BANKS } from "@/lib/payments/banks";
import { RefundAccountForm } from "./refund-account-form";

type RefundAccountProps = { merchantUid: string; care: Aftercare; locale: Locale };

/** Asks where a deposit goes back to, or says to whoever may not answer why not, and what to do. */
export function RefundAccount({ merchantUid, care, locale }: RefundAccountProps) {
  const { account: texts } = getMessages(locale).aftercare;
  if (care.wantsAccount === 0) return null;
  if (!care.isPlacer) {
    return (
      <Notice role="note" tone="warning" title={texts.elsewhereTitle}>
        {texts.elsewhereBody}
      </Notice>
    );
  }
  return (
    <Card title={texts.title}>
      <p className="-mt-2 mb-5 text-sm text-ink-soft">
        {fill(texts.lead, { amount: formatWon(care.wantsAccount, locale) })} {texts.days}
      </p>
      <RefundAccountForm
        merchantUid={merchantUid}
        locale={locale}
        banks={Object.entries(BANKS).map(([code, name]) => ({ code, name: name[locale] }))}
        texts={texts}
      />
    </Card>
  );
}
