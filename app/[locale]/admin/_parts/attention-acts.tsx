import { ActionForm } from "@/app/_components/action-form";
import { TextField } from "@/app/_components/field";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { AttentionItem } from "@/lib/orders/list-attention";
import { seeTo } from "../attention-actions";

/** What can be done about it. What is said to be done is noted, so that the next person knows. */
export function AttentionActs({ item, locale }: { item: AttentionItem; locale: Locale }) {
  const { attention: texts, pending, errors } = getMessages(locale).admin;
  const { kind, subject, merchantUid } = item;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {item.acts.map((act) => {
        // What the buyer knows is asked on the order's own page.
        if (act === "give_account") return null;
        const isNoted = act === "settle_outside" || act === "dismiss";
        const form = (
          <ActionForm
            action={seeTo}
            values={{ locale, kind, subject, merchantUid, act }}
            errorText={errors.other}
            className="grid gap-3"
          >
            {isNoted ? (
              <TextField name="note" id={`note-${act}-${subject}`} label={texts.note} maxLength={200} />
            ) : null}
            <SubmitButton variant="secondary" pendingText={pending}>
              {texts.acts[act]}
            </SubmitButton>
          </ActionForm>
        );
        if (!isNoted) return <div key={act}>{form}</div>;
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
