import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getEnv } from "@/lib/env";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { isLegalPage, type LegalSection } from "@/lib/legal/document";
import { getDocument } from "@/lib/legal/get-document";
import { merchantOf } from "@/lib/legal/merchant";
import { KoreanMarked } from "./korean-marked";

/** Made when first asked for, since the build has no configuration, and then kept. */
export const revalidate = 3600;

export function generateStaticParams(): { page: string }[] {
  return [];
}

type LegalProps = { params: Promise<{ page: string }> };

async function readDocument(params: LegalProps["params"]) {
  const { page } = await params;
  if (!isLegalPage(page)) notFound();
  const locale = await pageLocale();
  return { page, locale, document: getDocument(page, locale, merchantOf(getEnv())) };
}

export async function generateMetadata({ params }: LegalProps): Promise<Metadata> {
  const { page, locale, document } = await readDocument(params);
  const { common } = getMessages(locale);
  return {
    title: `${document.title} · ${common.shopName}`,
    description: document.lead,
    alternates: alternates(locale, `/legal/${page}`),
  };
}

/** Terms, privacy policy and notice of withdrawal. */
export default async function LegalPage({ params }: LegalProps) {
  const { document, locale } = await readDocument(params);
  return (
    <div className="shell pb-10 font-plain">
      <article className="mx-auto max-w-2xl">
        <PageTitle lead={<KoreanMarked text={document.lead} locale={locale} />}>{document.title}</PageTitle>
        {document.sections.map((section) => (
          <Section key={section.title} {...section} locale={locale} />
        ))}
      </article>
    </div>
  );
}

function Section({ title, text = [], list = [], locale }: LegalSection & { locale: Locale }) {
  return (
    <section className="mt-8">
      <h2 className="text-lg font-bold">{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph} className="mt-2 break-words">
          <KoreanMarked text={paragraph} locale={locale} />
        </p>
      ))}
      {list.length > 0 ? (
        <ul className="mt-2 grid list-disc gap-1.5 pl-5">
          {list.map((entry) => (
            <li key={entry} className="break-words">
              <KoreanMarked text={entry} locale={locale} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
