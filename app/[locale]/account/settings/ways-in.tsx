import { connectWay, dropWay } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { Card } from "@/app/_components/card";
import { Notice } from "@/app/_components/notice";
import { SubmitButton } from "@/app/_components/submit-button";
import { listWaysIn } from "@/lib/account/ways-in";
import { configuredProviders } from "@/lib/auth/authorisation";
import type { User } from "@/lib/auth/user";
import { getEnv } from "@/lib/env";
import { fill, formatDate } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type WaysInProps = { user: User; error: string | null; locale: Locale };

/** Each provider that the shop has: connected, or to be connected by whoever is signed in. */
export async function WaysIn({ user, error, locale }: WaysInProps) {
  const { ways: texts } = getMessages(locale).account;
  const ways = await listWaysIn({ userId: user.id });
  const missing = configuredProviders(getEnv()).filter(
    (provider) => !ways.some((way) => way.provider === provider),
  );
  return (
    <Card title={texts.title}>
      <div className="grid gap-3">
        {error !== null && (
          <Notice tone="danger">{error === "OAuthAccountNotLinked" ? texts.taken : texts.failed}</Notice>
        )}
        {user.isDemo ? <p className="text-sm text-ink-soft">{texts.demo}</p> : null}
        {ways.map(({ provider, since }) => (
          <div key={provider} className="flex flex-wrap items-center justify-between gap-3">
            <p>
              <span className="block">{nameOf(provider, texts)}</span>
              {provider === "email" && <span className="block break-all">{user.email}</span>}
              <span className="block text-sm text-ink-soft">
                {fill(texts.since, { at: formatDate(since, locale) })}
              </span>
            </p>
            {ways.length > 1 && (
              <ActionForm action={dropWay} values={{ provider, locale }} errorText={texts.failed}>
                <SubmitButton variant="quiet" pendingText={texts.removing}>
                  {fill(texts.remove, { provider: nameOf(provider, texts) })}
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        ))}
        {ways.length === 1 && missing.length > 0 ? (
          <p className="text-sm text-ink-soft">{texts.onlyOne}</p>
        ) : null}
        {user.isDemo
          ? null
          : missing.map((provider) => (
              <ActionForm
                key={provider}
                action={connectWay}
                values={{ provider, locale }}
                errorText={texts.failed}
              >
                <SubmitButton variant="secondary" pendingText={getMessages(locale).signIn.leaving}>
                  {fill(texts.connect, { provider: nameOf(provider, texts) })}
                </SubmitButton>
              </ActionForm>
            ))}
      </div>
    </Card>
  );
}

function nameOf(provider: string, { names }: Messages["account"]["ways"]): string {
  return provider in names ? names[provider as keyof typeof names] : provider;
}
