import { enterDemo } from "@/app/_account/sign-in-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { SubmitButton } from "@/app/_components/submit-button";
import { DEMO_ROLES } from "@/lib/auth/user";
import type { Messages } from "@/lib/i18n/get-messages";

type DemoEntryProps = { back: string; texts: Messages["signIn"] };

/** In the sandbox alone: one press, and nobody's data. */
export function DemoEntry({ back, texts }: DemoEntryProps) {
  return (
    <Card title={texts.demo.title} className="mt-3 border-dashed">
      <p className="mb-4 text-sm text-ink-soft">{texts.demo.body}</p>
      <div className="grid gap-3">
        {DEMO_ROLES.map((role) => (
          <ActionForm key={role} action={enterDemo} values={{ role, back }} errorText={texts.failed}>
            <SubmitButton isWide variant="secondary" pendingText={texts.pending}>
              {texts.demo[role]}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </Card>
  );
}
