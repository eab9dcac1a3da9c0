import { Card } from "@/app/_components/card";
import { FieldsForm } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import { refund } from "../actions";

type RefundFormProps = { care: Aftercare; merchantUid: string; locale: Locale };

/** Won of the accepted payment, whatever becomes of the goods. The amount is typed twice. */
export function RefundForm({ care, merchantUid, locale }: RefundFormProps) {
  const { refund: texts, pending, errors } = getMessages(locale).admin;
  const { available } = care.quoted;
  if (available <= 0) return null;
  const amount = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <Card title={texts.title}>
      <FieldsForm
        fold={fill(texts.left, { amount: formatWon(available, locale) })}
        action={refund}
        values={{ locale, merchantUid, seen: care.refundsSeen }}
        fields={[
          { name: "amount", label: texts.amount, ...amount },
          { name: "repeated", label: texts.repeat, ...amount },
          { name: "reason", label: texts.reason, maxLength: 100 },
        ]}
        texts={{ ...errors, order_changed: errors.refunded_meanwhile }}
        className="mt-2 grid gap-3"
      >
        <SubmitButton variant="danger" pendingText={pending}>
          {texts.button}
        </SubmitButton>
      </FieldsForm>
    </Card>
  );
}
