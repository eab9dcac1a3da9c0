import type { Metadata } from "next";
import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ShopLink } from "@/app/_components/shop-link";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";

type LinkPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { signIn, common } = getMessages(await pageLocale());
  // The address holds what signs somebody in.
  return {
    title: `${signIn.link.title} · ${common.shopName}`,
    robots: { index: false },
    referrer: "same-origin",
  };
}

/** Where a sign-in mail leads: its reader presses the button, and what only looks through mails does not. */
export default async function SignInLinkPage({ searchParams }: LinkPageProps) {
  const locale = await pageLocale();
  const { link } = getMessages(locale).signIn;
  const { token, email, callbackUrl } = await searchParams;
  if (typeof token !== "string" || typeof email !== "string" || token === "" || email === "") {
    return (
      <div className="shell mx-auto max-w-md pb-10">
        <PageTitle>{link.title}</PageTitle>
        <Notice tone="danger">{link.broken}</Notice>
        <ShopLink href="/sign-in" locale={locale} className={`${buttonClass("primary", true)} mt-5`}>
          {link.again}
        </ShopLink>
      </div>
    );
  }
  const query = new URLSearchParams({ token, email });
  if (typeof callbackUrl === "string") query.set("callbackUrl", callbackUrl);
  return (
    <div className="shell mx-auto max-w-md pb-10">
      <PageTitle lead={fill(link.lead, { email })}>{link.title}</PageTitle>
      <form method="post" action={`/api/auth/callback/email?${query}`}>
        <button type="submit" className={buttonClass("primary", true)}>
          {link.submit}
        </button>
      </form>
    </div>
  );
}
