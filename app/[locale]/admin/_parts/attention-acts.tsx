import { FieldsForm, type FormField } from "@/app/_components/fields-form";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { AttentionAct, AttentionItem } from "@/lib/orders/list-attention";
import { BANKS } from "@/lib/payments/banks";
import { seeTo } from "../attention-actions";

/** What can be done about it. What is said to be done is noted, so that the next person knows. */
export function AttentionActs({ item, locale }: { item: AttentionItem; locale: Locale }) {
  const { attention: texts, pending, errors } = getMessages(locale).admin;
  const { kind, subject, merchantUid } = item;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {item.acts.map((act) => {
        const fields = fieldsOf(act, subject, locale);
        return (
          <FieldsForm
            key={act}
            fold={fields.length > 0 ? texts.acts[act] : undefined}
            action={seeTo}
            values={{ locale, kind, subject, merchantUid, act }}
            fields={fields}
            texts={errors}
            className="grid gap-3"
          >
            <SubmitButton variant="secondary" pendingText={pending}>
              {texts.acts[act]}
            </SubmitButton>
          </FieldsForm>
        );
      })}
    </div>
  );
}

function fieldsOf(act: AttentionAct, subject: string, locale: Locale): FormField[] {
  const { attention: texts } = getMessages(locale).admin;
  if (act === "give_account") return accountFields(subject, locale);
  const isNoted = act === "settle_outside" || act === "dismiss";
  return isNoted ? [{ name: "note", id: `note-${act}-${subject}`, label: texts.note, maxLength: 200 }] : [];
}

/** What the buyer has told somebody of the shop, such as on the phone. */
function accountFields(id: string, locale: Locale): FormField[] {
  const { account: texts } = getMessages(locale).aftercare;
  const banks = Object.entries(BANKS).map(([value, name]) => ({ value, text: name[locale] }));
  return [
    {
      name: "bank",
      id: `bank-${id}`,
      label: texts.bank,
      options: [{ value: "", text: texts.choose }, ...banks],
    },
    {
      name: "number",
      id: `number-${id}`,
      label: texts.number,
      inputMode: "numeric",
      autoComplete: "off",
      maxLength: 30,
    },
    { name: "holder", id: `holder-${id}`, label: texts.holder, autoComplete: "off", maxLength: 16 },
  ];
}
