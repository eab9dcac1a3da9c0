import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { postcodeOrigin } from "@/app/_address/postcode-origin";
import { Card } from "@/app/_components/card";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { getMessages } from "@/lib/i18n/get-messages";
import { addressMark } from "@/lib/orders/address-mark";
import type { OrderView } from "@/lib/orders/order-view";
import { AddressForm } from "../../_after/address-form";
import { BackToOrder } from "../../_after/back-to-order";
import { Contact } from "../../_order/contact";
import { findPageOrderWithCare, type OrderPageProps, orderMetadata } from "../../_order/order-page";

export function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return orderMetadata(props, ({ aftercare }) => aftercare.address.title);
}

/** Where an order that is not packed yet goes to; whoever may not change it is told why, and whom to ask. */
export default async function AddressPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const { order, care, merchantUid, viewer } = await findPageOrderWithCare(props);
  if (!order.details || !care) notFound();
  const { aftercare, checkout } = getMessages(locale);
  const { address: texts } = aftercare;
  const isOpen = care.mayChangeAddress === "buyer";
  const mayChange = isOpen && care.isPlacer;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={mayChange ? texts.lead : undefined}>
          {mayChange ? texts.title : texts.closedTitle}
        </PageTitle>
        <div className="grid gap-5">
          {mayChange ? (
            <Card>
              <AddressForm
                merchantUid={merchantUid}
                address={order.details.address}
                seen={addressMark(order.details.address)}
                locale={locale}
                owner={viewer.userId}
                frameOrigin={postcodeOrigin()}
                texts={texts}
                addressTexts={checkout.address}
              />
            </Card>
          ) : (
            <>
              <p>{isOpen ? texts.elsewhere : closedText(order, texts)}</p>
              <p className="flex flex-wrap gap-x-4 text-celadon">
                <Contact merchantUid={merchantUid} locale={locale} />
              </p>
            </>
          )}
          <BackToOrder merchantUid={merchantUid} locale={locale} />
        </div>
      </div>
    </div>
  );
}

/** One that is not paid yet gets another address in the checkout, whose form has its old one still. */
function closedText(
  { status, fulfilment }: OrderView,
  texts: { closedUnpaid: string; closedPacked: string; closedOther: string },
): string {
  if (status === "pending") return texts.closedUnpaid;
  return status === "paid" && fulfilment !== "none" ? texts.closedPacked : texts.closedOther;
}
