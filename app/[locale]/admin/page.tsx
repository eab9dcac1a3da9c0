import type { Metadata } from "next";
import { Card } from "@/app/_components/card";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ResultNotice } from "@/app/_components/result-notice";
import { requirePageAdmin } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { listWork } from "@/lib/orders/list-work";
import { AttentionCard } from "./_parts/attention-card";
import { FindOrder } from "./_parts/find-order";
import { leadToOrder } from "./_parts/lead-to-order";
import { WorkList } from "./_parts/work-list";

type AdminPageProps = { searchParams: Promise<{ done?: string | string[]; order?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { admin, common } = getMessages(await pageLocale());
  return { title: `${admin.title} · ${common.shopName}`, robots: { index: false } };
}

/** What waits for the shop's own people. */
export default async function AdminPage({ searchParams }: AdminPageProps) {
  const locale = await pageLocale();
  await requirePageAdmin(locale, "/admin");
  const { done, order } = await searchParams;
  const sought = await leadToOrder(order, locale);
  const { admin: texts } = getMessages(locale);
  const { attention, claims, toSend } = await listWork();
  return (
    <div className="shell max-w-4xl pb-10">
      <PageTitle>{texts.title}</PageTitle>
      <div className="grid gap-5">
        {done ? (
          <ResultNotice name="done" turn={Date.now()}>
            {texts.saved}
          </ResultNotice>
        ) : null}
        <FindOrder sought={sought} locale={locale} />
        <AttentionCard attention={attention} locale={locale} />
        <Card title={texts.claims.title}>
          <WorkList
            locale={locale}
            rows={claims.map(({ id, merchantUid, status, createdAt }) => ({
              key: id,
              merchantUid,
              at: createdAt,
              // The query asks for these alone.
              state: texts.claims.states[status as keyof typeof texts.claims.states],
            }))}
          />
        </Card>
        <Card title={texts.send.title}>
          <WorkList
            locale={locale}
            rows={toSend.map(({ merchantUid, paidAt, total, fulfilment }) => ({
              key: merchantUid,
              merchantUid,
              at: paidAt,
              won: total,
              state: texts.send.states[fulfilment],
            }))}
          />
        </Card>
      </div>
    </div>
  );
}
