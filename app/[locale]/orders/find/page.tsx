import type { Metadata } from "next";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getMessages } from "@/lib/i18n/get-messages";
import { FindForm } from "./find-form";

export async function generateMetadata(): Promise<Metadata> {
  const { orders, common } = getMessages(await pageLocale());
  return { title: `${orders.find.title} · ${common.shopName}` };
}

export default async function FindOrderPage() {
  const locale = await pageLocale();
  const { find } = getMessages(locale).orders;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-md">
        <PageTitle lead={find.lead}>{find.title}</PageTitle>
        <FindForm locale={locale} texts={find} />
      </div>
    </div>
  );
}
