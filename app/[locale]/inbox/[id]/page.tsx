import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ShopLink } from "@/app/_components/shop-link";
import { getViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { findInboxMail } from "@/lib/mail/read-inbox";

export async function generateMetadata(): Promise<Metadata> {
  const { inbox, common } = getMessages(await pageLocale());
  return { title: `${inbox.title} · ${common.shopName}`, robots: { index: false } };
}

/** One mail as its reader would see it, in a frame where nothing runs. */
export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const locale = await pageLocale();
  const { id } = await params;
  const mail = await findInboxMail({ id, viewer: await getViewer() });
  if (!mail) notFound();
  const { inbox } = getMessages(locale);
  const facts = [
    { label: inbox.from, value: mail.sender },
    { label: inbox.to, value: mail.recipient },
    { label: inbox.at, value: formatDateTime(mail.at, locale) },
  ];
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle>{mail.subject}</PageTitle>
        <dl className="grid gap-1 text-sm">
          {facts.map(({ label, value }) => (
            <div key={label} className="flex gap-3">
              <dt className="w-24 shrink-0 text-ink-soft">{label}</dt>
              <dd className="break-all">{value}</dd>
            </div>
          ))}
        </dl>
        <iframe
          title={inbox.frame}
          srcDoc={mail.html.replace("<head>", '<head><base target="_top">')}
          sandbox="allow-top-navigation-by-user-activation"
          className="mt-4 h-200 w-full rounded-lg border border-line bg-surface"
        />
        <details className="mt-4">
          <summary className="min-h-12 content-center font-bold">{inbox.plain}</summary>
          <pre className="mt-2 text-sm break-all whitespace-pre-wrap">{mail.text}</pre>
        </details>
        <ShopLink
          href="/inbox"
          locale={locale}
          className="mt-4 inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
        >
          {inbox.back}
        </ShopLink>
      </div>
    </div>
  );
}
