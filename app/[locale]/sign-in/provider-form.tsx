import { signInWith } from "@/app/_account/sign-in-actions";
import { ActionForm } from "@/app/_components/action-form";
import { SubmitButton } from "@/app/_components/submit-button";
import type { OAuthProvider } from "@/lib/env/sign-in";
import type { Messages } from "@/lib/i18n/get-messages";

type ProviderFormProps = { provider: OAuthProvider; back: string; texts: Messages["signIn"] };

/** The providers' own colours, with ink that can be read on each. */
const LOOK: Record<OAuthProvider, string> = {
  kakao: "bg-[#fee500] text-[#191600] hover:bg-[#f5dc00]",
  naver: "bg-[#03c75a] text-[#02150a] hover:bg-[#02b852]",
  google: "border border-line-strong bg-surface text-ink hover:bg-sunken",
};

export function ProviderForm({ provider, back, texts }: ProviderFormProps) {
  return (
    <ActionForm action={signInWith} values={{ provider, back }} errorText={texts.failed}>
      <SubmitButton isWide variant="bare" className={LOOK[provider]} pendingText={texts.leaving}>
        {texts.provider[provider]}
      </SubmitButton>
    </ActionForm>
  );
}
