import { signOutEverywhere, signOutHere } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { SubmitButton } from "@/app/_components/submit-button";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function SessionCard({ locale }: { locale: Locale }) {
  const { sessions: texts } = getMessages(locale).account;
  return (
    <Card title={texts.title}>
      <p className="text-sm text-ink-soft">{texts.note}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ActionForm action={signOutHere} values={{ locale }} errorText={texts.failed}>
          <SubmitButton variant="secondary" pendingText={texts.pending}>
            {texts.signOut}
          </SubmitButton>
        </ActionForm>
        <ActionForm action={signOutEverywhere} values={{ locale }} errorText={texts.failed}>
          <SubmitButton variant="quiet" pendingText={texts.pending}>
            {texts.everywhere}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
