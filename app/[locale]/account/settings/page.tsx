import type { Metadata } from "next";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { pageLocale } from "@/app/_components/page-locale";
import { ShopLink } from "@/app/_components/shop-link";
import { requirePageUser } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { AccountFrame } from "../_parts/account-frame";
import { Consents } from "./consents";
import { SessionCard } from "./session-card";
import { WaysIn } from "./ways-in";

type SettingsPageProps = { searchParams: Promise<{ error?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { account, common } = getMessages(await pageLocale());
  return { title: `${account.nav.settings} · ${common.shopName}`, robots: { index: false } };
}

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const locale = await pageLocale();
  const user = await requirePageUser(locale, "/account/settings");
  const { error } = await searchParams;
  const { data, leave } = getMessages(locale).account;
  return (
    <AccountFrame user={user} here="settings" locale={locale}>
      <WaysIn user={user} error={typeof error === "string" ? error : null} locale={locale} />
      <Consents userId={user.id} locale={locale} />
      <Card title={data.title}>
        <p className="text-sm text-ink-soft">{data.body}</p>
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
          {/* Not a Link: a file comes, and no page. */}
          <a href="/api/account/export" download="" className={buttonClass("secondary")}>
            {data.download}
          </a>
          <ShopLink href="/account/leave" locale={locale} className={buttonClass("quiet")}>
            {leave.link}
          </ShopLink>
        </div>
      </Card>
      <SessionCard locale={locale} />
    </AccountFrame>
  );
}
