import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { refund } from "../actions";

type RefundFormProps = { available: number; merchantUid: string; locale: Locale };

/** Won of the accepted payment, whatever becomes of the goods. The amount is typed twice. */
export function RefundForm({ available, merchantUid, locale }: RefundFormProps) {
  const { refund: texts, pending, errors } = getMessages(locale).admin;
  if (available <= 0) return null;
  const amount = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <Card title={texts.title}>
      <details>
        <summary className="inline-flex min-h-12 items-center font-semibold text-celadon underline underline-offset-4">
          {fill(texts.left, { amount: formatWon(available, locale) })}
        </summary>
        <ActionForm
          action={refund}
          values={{ locale, merchantUid }}
          errorText={errors}
          className="mt-2 grid gap-3"
        >
          <TextField name="amount" label={texts.amount} {...amount} />
          <TextField name="repeated" label={texts.repeat} {...amount} />
          <TextField name="reason" label={texts.reason} maxLength={100} />
          <SubmitButton variant="danger" pendingText={pending}>
            {texts.button}
          </SubmitButton>
        </ActionForm>
      </details>
    </Card>
  );
}
