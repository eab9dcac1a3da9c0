import { changeConsent } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { SubmitButton } from "@/app/_components/submit-button";
import { findMarketingConsent } from "@/lib/account/consents";
import { fill, formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Taking consent back is one press, as giving it was; every change of mind stays written, with its time. */
export async function Consents({ userId, locale }: { userId: string; locale: Locale }) {
  const { consents: texts } = getMessages(locale).account;
  const { isGiven, history } = await findMarketingConsent({ userId });
  return (
    <Card title={texts.title}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="block">{texts.marketing}</span>
          <span className="block text-sm text-ink-soft">{isGiven ? texts.on : texts.off}</span>
        </p>
        <ActionForm
          action={changeConsent}
          values={{ isGiven: isGiven ? "0" : "1", locale }}
          errorText={texts.failed}
        >
          <SubmitButton variant="secondary" pendingText={texts.pending}>
            {isGiven ? texts.withdraw : texts.agree}
          </SubmitButton>
        </ActionForm>
      </div>
      <h3 className="mt-4 text-sm font-bold">{texts.history}</h3>
      {history.length === 0 ? (
        <p className="text-sm text-ink-soft">{texts.none}</p>
      ) : (
        <ol className="mt-1 grid gap-1 text-sm text-ink-soft">
          {history.map(({ isGiven: given, at }) => (
            <li key={at.getTime()}>
              {fill(given ? texts.given : texts.withdrawn, { at: formatDateTime(at, locale) })}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
