import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import {
  findPageOrderWithCare,
  type OrderPageProps,
  orderMetadata,
} from "@/app/[locale]/orders/_order/order-page";
import { formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { canPayAgain } from "@/lib/orders/order-view";
import { signOrderLink } from "@/lib/signing";
import { InAppNotice } from "../_pay/in-app-notice";
import { methodTexts } from "../_pay/method-texts";
import { orderPaths } from "../_pay/order-paths";
import { payTexts } from "../_pay/pay-texts";
import { offeredMethods, sdkConfig } from "../_pay/shop-config";
import { PayAgain } from "./pay-again";

export function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return orderMetadata(props, ({ checkout }) => checkout.again.title);
}

/** Another try at an order that stands: its owner's, or by its signed link. */
export default async function PayAgainPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const { order, care, merchantUid, link } = await findPageOrderWithCare(props);
  // Paid, or an account issued: the order's own page says so, and how to go on.
  if (!canPayAgain(order)) redirect(orderPaths({ locale, merchantUid, link }).order);

  const { again, methods, errors } = getMessages(locale).checkout;
  const { receiptPhone, receiptNumber } = errors;
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <PageTitle lead={order.needsReorder ? undefined : again.lead}>
          {order.needsReorder ? again.reorderTitle : again.title}
        </PageTitle>
        <InAppNotice
          path={orderPaths({ locale, merchantUid, link: link ?? signOrderLink(merchantUid) }).payAgain}
          locale={locale}
        />
        <PayAgain
          locale={locale}
          sdk={sdkConfig()}
          order={{
            merchantUid,
            total: order.total,
            payMethod: order.payMethod,
            needsReorder: order.needsReorder,
            receipt: care?.isPlacer ? { kind: care.receipt?.kind ?? null } : null,
          }}
          totalText={formatWon(order.total, locale)}
          link={link}
          methods={offeredMethods(order.payMethod)}
          texts={{
            again,
            pay: payTexts(locale),
            methods: methodTexts(locale),
            receipt: methods.receipt,
            errors: { receiptPhone, receiptNumber },
          }}
        />
      </div>
    </div>
  );
}
