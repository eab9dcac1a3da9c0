import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { alternates } from "@/app/_components/alternates";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getViewer } from "@/lib/auth/viewer";
import { getMessages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import { getOrderView } from "@/lib/orders/get-order-view";
import { isOrderNumber } from "@/lib/orders/order-number";
import { FindForm } from "./find-form";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const { orders, common } = getMessages(locale);
  const title = `${orders.find.title} · ${common.shopName}`;
  return { title, alternates: alternates(locale, "/orders/find") };
}

type FindOrderProps = { searchParams: Promise<{ order?: string | string[] }> };

/** `?order=` is how a mail leads to its order: straight on for whoever has it already, and otherwise filled in. */
export default async function FindOrderPage({ searchParams }: FindOrderProps) {
  const locale = await pageLocale();
  const { order } = await searchParams;
  const merchantUid = typeof order === "string" && isOrderNumber(order) ? order : null;
  if (merchantUid && (await getOrderView({ merchantUid, viewer: await getViewer() }))) {
    redirect(localePath(locale, `/orders/${merchantUid}`));
  }
  const { find } = getMessages(locale).orders;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-md">
        <PageTitle lead={find.lead}>{find.title}</PageTitle>
        <FindForm locale={locale} texts={find} merchantUid={merchantUid ?? ""} />
      </div>
    </div>
  );
}
