import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getMessages } from "@/lib/i18n/get-messages";
import { RETURN_REASONS } from "@/lib/payments/claim";
import { BackToOrder } from "../../_after/back-to-order";
import { ReturnForm } from "../../_after/return-form";
import { unitsOfQuery } from "../../_after/units";
import { findPageOrderWithCare, type OrderPageProps, orderMetadata } from "../../_order/order-page";

export function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return orderMetadata(props, ({ aftercare }) => aftercare.returns.title);
}

/** What is sent back and why, and what that comes to, before anything is asked for. */
export default async function ReturnPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const query = await props.searchParams;
  const { order, care, merchantUid } = await findPageOrderWithCare(props);
  if (!care) notFound();
  const { returns: texts } = getMessages(locale).aftercare;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={care.canReturn ? texts.lead : undefined}>
          {care.canReturn ? texts.title : texts.closedTitle}
        </PageTitle>
        <div className="grid gap-5">
          {care.canReturn ? (
            <ReturnForm
              order={order}
              care={care}
              locale={locale}
              chosen={{
                kind: query.kind === "exchange" ? "exchange" : "return",
                reason: RETURN_REASONS.find((reason) => reason === query.reason) ?? "change_of_mind",
                // Nothing until something was chosen: what comes back is for the shopper to say.
                units: unitsOfQuery(query, care.lines) ?? [],
                isAsked: query.count !== undefined,
              }}
            />
          ) : (
            <p>{care.cancel === "none" ? texts.closedOther : texts.closedUnsent}</p>
          )}
          <BackToOrder merchantUid={merchantUid} locale={locale} />
        </div>
      </div>
    </div>
  );
}
