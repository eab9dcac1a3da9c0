import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import { listInbox } from "@/lib/mail/read-inbox";

export async function generateMetadata(): Promise<Metadata> {
  const { inbox, common } = getMessages(await pageLocale());
  return { title: `${inbox.title} · ${common.shopName}`, robots: { index: false } };
}

/** What a practice shop would have sent. There is no such page in any other shop. */
export default async function InboxPage() {
  const locale = await pageLocale();
  const found = await listInbox({ viewer: await getViewer() });
  if (!found) notFound();
  const { inbox } = getMessages(locale);
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={found.isWhole ? inbox.lead : `${inbox.lead} ${inbox.own}`}>{inbox.title}</PageTitle>
        {found.mails.length === 0 ? <p className="text-ink-soft">{inbox.empty}</p> : null}
        <ul className="grid gap-2">
          {found.mails.map(({ id, subject, recipient, at }) => (
            <li key={id}>
              {/* Loaded whole: a mail's styles need this page's policy, and a document keeps the one that it came with. */}
              <a
                href={localePath(locale, `/inbox/${id}`)}
                className="grid min-h-12 gap-1 rounded-lg border border-line bg-surface p-4 hover:bg-sunken"
              >
                <span className="font-bold">{subject}</span>
                <span className="text-sm break-all text-ink-soft">
                  {recipient} · {formatDateTime(at, locale)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
