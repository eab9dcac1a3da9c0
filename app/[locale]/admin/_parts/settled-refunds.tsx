import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { SubmitButton } from "@/app/_components/submit-button";
import { formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { reopen } from "../actions";

type SettledRefundsProps = { refunds: Aftercare["refunds"]; merchantUid: string; locale: Locale };

/** Refunds that a person has given back outside of the gateway: each can be taken back, should that be a mistake. */
export function SettledRefunds({ refunds, merchantUid, locale }: SettledRefundsProps) {
  const { settled: texts, pending, errors } = getMessages(locale).admin;
  const settled = refunds.filter(({ status }) => status === "settled_outside");
  if (settled.length === 0) return null;
  return (
    <Card title={texts.title}>
      <ul className="grid gap-5">
        {settled.map(({ id, amount }) => (
          <li key={id} className="grid gap-2">
            <span className="font-bold tabular">{formatWon(amount, locale)}</span>
            <ActionForm action={reopen} values={{ locale, merchantUid, refundId: id }} errorText={errors}>
              <SubmitButton variant="secondary" pendingText={pending}>
                {texts.reopen}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
