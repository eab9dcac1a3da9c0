import type { Metadata } from "next";
import { leaveShop } from "@/app/_account/account-actions";
import { ActionForm } from "@/app/_components/action-form";
import { buttonClass } from "@/app/_components/button-class";
import { Card } from "@/app/_components/card";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ShopLink } from "@/app/_components/shop-link";
import { SubmitButton } from "@/app/_components/submit-button";
import { listOrdersUnderWay } from "@/lib/account/leave";
import { requirePageUser } from "@/lib/auth/page-user";
import { fill } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";

export async function generateMetadata(): Promise<Metadata> {
  const { account, common } = getMessages(await pageLocale());
  return { title: `${account.leave.title} · ${common.shopName}`, robots: { index: false } };
}

/** Leaving is one press, as joining was. What goes, what the law has kept, and what is still under way is said first. */
export default async function LeavePage() {
  const locale = await pageLocale();
  const user = await requirePageUser(locale, "/account/leave");
  const { leave: texts } = getMessages(locale).account;
  const underWay = await listOrdersUnderWay({ userId: user.id });
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
        <div className="grid gap-5">
          {underWay.length > 0 && (
            <Notice tone="warning" role="note" title={fill(texts.underWayTitle, { count: underWay.length })}>
              <p>{texts.underWay}</p>
              <ul className="mt-2 grid gap-1">
                {underWay.map((merchantUid) => (
                  <li key={merchantUid} className="font-mono text-xs break-all">
                    {merchantUid}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <Card title={texts.goneTitle}>{texts.gone}</Card>
          <Card title={texts.keptTitle}>{texts.kept}</Card>
          <ActionForm action={leaveShop} values={{ locale }} errorText={texts.failed}>
            <SubmitButton isWide variant="danger" pendingText={texts.pending}>
              {texts.submit}
            </SubmitButton>
          </ActionForm>
          <ShopLink href="/account" locale={locale} className={buttonClass("secondary", true)}>
            {texts.stay}
          </ShopLink>
        </div>
      </div>
    </div>
  );
}
