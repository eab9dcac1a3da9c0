import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getMessages } from "@/lib/i18n/get-messages";
import { unitsLeft } from "@/lib/payments/after-order";
import { BackToOrder } from "../../_after/back-to-order";
import { CancelForm, CancelUnpaidForm } from "../../_after/cancel-form";
import { unitsOfQuery } from "../../_after/units";
import { findPageOrderWithCare, type OrderPageProps, orderMetadata } from "../../_order/order-page";

export function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return orderMetadata(props, ({ aftercare }) => aftercare.cancel.title);
}

/** What is cancelled and what goes back for it, on one page with one button; all of it unless told otherwise. */
export default async function CancelPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const query = await props.searchParams;
  const { order, care, merchantUid } = await findPageOrderWithCare(props);
  if (!care) notFound();
  const { cancel: texts } = getMessages(locale).aftercare;
  const units = unitsOfQuery(query, care.lines) ?? unitsLeft(care.quoted.lines);
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={leadOf(care.cancel, order.status, texts)}>
          {care.cancel === "none" ? texts.closedTitle : texts.title}
        </PageTitle>
        <div className="grid gap-5">
          {query.paid !== undefined && care.cancel === "paid" ? (
            <Notice tone="warning">{texts.paidMeanwhile}</Notice>
          ) : null}
          {care.cancel === "none" ? (
            <p>{order.fulfilment === "none" ? texts.closedOther : texts.closedShipped}</p>
          ) : null}
          {care.cancel === "free" ? <CancelUnpaidForm merchantUid={merchantUid} locale={locale} /> : null}
          {care.cancel === "paid" ? (
            <CancelForm order={order} care={care} units={units} locale={locale} />
          ) : null}
          <BackToOrder merchantUid={merchantUid} locale={locale} />
        </div>
      </div>
    </div>
  );
}

type Texts = { lead: string; unpaidLead: string; awaitingLead: string };

function leadOf(cancel: "none" | "free" | "paid", status: string, texts: Texts): string | undefined {
  if (cancel === "none") return undefined;
  if (cancel === "paid") return texts.lead;
  return status === "awaiting_deposit" ? texts.awaitingLead : texts.unpaidLead;
}
