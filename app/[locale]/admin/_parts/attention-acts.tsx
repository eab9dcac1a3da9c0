import { ActionForm } from "@/app/_components/action-form";
import { SelectField, TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { AttentionItem } from "@/lib/orders/list-attention";
import { BANKS } from "@/lib/payments/banks";
import { seeTo } from "../attention-actions";

/** What can be done about it. What is said to be done is noted, so that the next person knows. */
export function AttentionActs({ item, locale }: { item: AttentionItem; locale: Locale }) {
  const { attention: texts, pending, errors } = getMessages(locale).admin;
  const { kind, subject, merchantUid } = item;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {item.acts.map((act) => {
        const isNoted = act === "settle_outside" || act === "dismiss";
        const isAsked = isNoted || act === "give_account";
        const form = (
          <ActionForm
            action={seeTo}
            values={{ locale, kind, subject, merchantUid, act }}
            errorText={errors}
            className="grid gap-3"
          >
            {isNoted ? (
              <TextField name="note" id={`note-${act}-${subject}`} label={texts.note} maxLength={200} />
            ) : null}
            {act === "give_account" ? <AccountFields id={subject} locale={locale} /> : null}
            <SubmitButton variant="secondary" pendingText={pending}>
              {texts.acts[act]}
            </SubmitButton>
          </ActionForm>
        );
        if (!isAsked) return <div key={act}>{form}</div>;
        return (
          <details key={act} className="min-w-0">
            <summary className="inline-flex min-h-12 items-center font-semibold text-celadon underline underline-offset-4">
              {texts.acts[act]}
            </summary>
            {form}
          </details>
        );
      })}
    </div>
  );
}

/** What the buyer has told somebody of the shop, such as on the phone. */
function AccountFields({ id, locale }: { id: string; locale: Locale }) {
  const { account: texts } = getMessages(locale).aftercare;
  return (
    <>
      <SelectField name="bank" id={`bank-${id}`} label={texts.bank} required>
        <option value="">{texts.choose}</option>
        {Object.entries(BANKS).map(([code, name]) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
      </SelectField>
      <TextField
        name="number"
        id={`number-${id}`}
        label={texts.number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        required
      />
      <TextField
        name="holder"
        id={`holder-${id}`}
        label={texts.holder}
        autoComplete="off"
        maxLength={16}
        required
      />
    </>
  );
}
