import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { linkOf, type OrderPageProps } from "@/app/[locale]/orders/_order/order-page";
import { getViewer } from "@/lib/auth/viewer";
import { formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { getOrderView } from "@/lib/orders/get-order-view";
import { signOrderLink } from "@/lib/signing";
import { InAppNotice } from "../_pay/in-app-notice";
import { methodTexts } from "../_pay/method-texts";
import { orderPaths } from "../_pay/order-paths";
import { payTexts } from "../_pay/pay-texts";
import { offeredMethods, sdkConfig } from "../_pay/shop-config";
import { PayAgain } from "./pay-again";

export async function generateMetadata(): Promise<Metadata> {
  const { checkout, common } = getMessages(await pageLocale());
  return { title: `${checkout.again.title} · ${common.shopName}`, robots: { index: false } };
}

/** Another try at an order that stands: its owner's, or by its signed link. */
export default async function PayAgainPage({ params, searchParams }: OrderPageProps) {
  const locale = await pageLocale();
  const { merchantUid } = await params;
  const link = linkOf(await searchParams);
  const order = await getOrderView({ merchantUid, viewer: await getViewer(link) });
  if (!order) notFound();
  // Paid, or an account issued: the order's own page says so, and how to go on.
  if (order.status !== "pending") redirect(orderPaths({ locale, merchantUid, link }).order);

  const { again } = getMessages(locale).checkout;
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
          }}
          totalText={formatWon(order.total, locale)}
          link={link}
          methods={offeredMethods(order.payMethod)}
          texts={{ again, pay: payTexts(locale), methods: methodTexts(locale) }}
        />
      </div>
    </div>
  );
}
