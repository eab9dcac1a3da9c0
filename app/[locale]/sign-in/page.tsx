import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { authHooks } from "@/app/_account/auth-hooks";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ResultNotice } from "@/app/_components/result-notice";
import { configuredProviders } from "@/lib/auth/authorisation";
import { findUser } from "@/lib/auth/find-user";
import { safeReturnPath } from "@/lib/auth/return-path";
import { getEnv } from "@/lib/env";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import { DemoEntry } from "./demo-entry";
import { ForgetMember } from "./forget-member";
import { GuestEntry } from "./guest-entry";
import { MailForm } from "./mail-form";
import { ProviderForm } from "./provider-form";

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { signIn, common } = getMessages(await pageLocale());
  return { title: `${signIn.title} · ${common.shopName}`, robots: { index: false } };
}

/** Every way in that is configured, and the way without one, all of the same size. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const locale = await pageLocale();
  const { next, error, sent, left } = await searchParams;
  const back = safeReturnPath(next, localePath(locale, "/account"));
  if (await findUser()) redirect(back);

  const env = getEnv();
  const { signIn: texts, account } = getMessages(locale);
  const { leave } = account;
  const providers = configuredProviders(env);
  const hasMail = authHooks().sendMail !== null;
  const lead = next === undefined ? texts.lead : `${texts.lead} ${texts.backTo}`;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-md">
        <ForgetMember />
        <PageTitle lead={lead}>{texts.title}</PageTitle>
        <div className="grid gap-3">
          {typeof error === "string" && (
            <Notice tone="danger" title={texts.error.title}>
              {errorText(error, texts.error)}
            </Notice>
          )}
          {left === "1" && (
            <ResultNotice name="left" title={leave.doneTitle}>
              {leave.doneBody}
            </ResultNotice>
          )}
          {sent === "1" && (
            <Notice tone="success" title={texts.mail.sentTitle}>
              {texts.mail.sentBody}
            </Notice>
          )}
          {providers.map((provider) => (
            <ProviderForm key={provider} provider={provider} back={back} texts={texts} />
          ))}
          {hasMail && <MailForm back={back} texts={{ ...texts.mail, failed: texts.failed }} />}
          <GuestEntry back={back} locale={locale} hasOthers={hasMail || providers.length > 0} />
          {env.APP_ENV === "sandbox" && <DemoEntry back={back} texts={texts} />}
        </div>
      </div>
    </div>
  );
}

/** next-auth's words for what went wrong; an address may say anything, and what is no word of it is told as any other. */
function errorText(error: string, texts: Messages["signIn"]["error"]): string {
  if (error === "OAuthAccountNotLinked") return texts.notLinked;
  if (error === "AccessDenied") return texts.denied;
  if (error === "Verification") return texts.verification;
  return error === "EmailSignin" ? texts.mail : texts.other;
}
