import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ResultNotice } from "@/app/_components/result-notice";
import { ShopLink } from "@/app/_components/shop-link";
import { requirePageAdmin } from "@/lib/auth/page-user";
import { getMessages } from "@/lib/i18n/get-messages";
import { addressMark } from "@/lib/orders/address-mark";
import { getAftercare } from "@/lib/orders/get-aftercare";
import { getOrderView } from "@/lib/orders/get-order-view";
import { listTimeline } from "@/lib/orders/list-timeline";
import { OrderDelivery } from "../../../orders/_order/order-delivery";
import { OrderItems } from "../../../orders/_order/order-items";
import { OrderPayment } from "../../../orders/_order/order-payment";
import { AddressAct } from "../../_parts/address-act";
import { readAsOf } from "../../_parts/as-of";
import { ClaimActs } from "../../_parts/claim-acts";
import { RefundForm } from "../../_parts/refund-form";
import { SendActs } from "../../_parts/send-acts";
import { SettledRefunds } from "../../_parts/settled-refunds";
import { TimelineCard } from "../../_parts/timeline-card";

type AdminOrderProps = {
  params: Promise<{ merchantUid: string }>;
  searchParams: Promise<{ done?: string | string[]; asOf?: string | string[] }>;
};

export async function generateMetadata({ params }: AdminOrderProps): Promise<Metadata> {
  const { admin, common } = getMessages(await pageLocale());
  const { merchantUid } = await params;
  return { title: `${merchantUid} · ${admin.title} · ${common.shopName}`, robots: { index: false } };
}

/** Facts, what may be done, and everything that was seen and done, with the state as of any moment. */
export default async function AdminOrderPage({ params, searchParams }: AdminOrderProps) {
  const locale = await pageLocale();
  const { merchantUid } = await params;
  await requirePageAdmin(locale, `/admin/orders/${merchantUid}`);
  const { done, asOf } = await searchParams;
  // The shop's own people see what whoever looks the order up sees.
  const viewer = { userId: null, guestId: null, foundOrders: [merchantUid], link: null };
  const moment = readAsOf(asOf);
  const [order, aftercare, timeline] = await Promise.all([
    getOrderView({ merchantUid, viewer }),
    getAftercare({ merchantUid, viewer }),
    listTimeline({ merchantUid, ...(moment && { asOf: moment }) }),
  ]);
  if (!order?.details || !aftercare) notFound();
  const { admin: texts } = getMessages(locale);
  const seenAddress = addressMark(order.details.address);
  return (
    <div className="shell pb-10">
      <ShopLink
        href="/admin"
        locale={locale}
        className="mt-4 inline-flex min-h-12 items-center font-bold text-celadon underline underline-offset-4"
      >
        {texts.back}
      </ShopLink>
      <PageTitle>
        <span className="tabular">{merchantUid}</span>
      </PageTitle>
      {done ? (
        <ResultNotice name="done" turn={Date.now()} className="mb-5">
          {texts.saved}
        </ResultNotice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <div className="grid min-w-0 grid-cols-1 gap-5">
          <SendActs order={order} parcels={aftercare.parcels} seenAddress={seenAddress} locale={locale} />
          <ClaimActs
            claims={aftercare.claims}
            lines={aftercare.lines}
            free={aftercare.free}
            merchantUid={merchantUid}
            locale={locale}
          />
          <OrderDelivery
            order={order}
            care={aftercare}
            isGoing={order.fulfilment === "shipped"}
            locale={locale}
          />
          <AddressAct order={order} care={aftercare} seen={seenAddress} locale={locale} />
          <OrderItems order={order} locale={locale} />
          <OrderPayment order={order} care={aftercare} locale={locale} />
          <SettledRefunds refunds={aftercare.refunds} merchantUid={merchantUid} locale={locale} />
          <RefundForm care={aftercare} merchantUid={merchantUid} locale={locale} />
        </div>
        <TimelineCard timeline={timeline} moment={moment} locale={locale} />
      </div>
    </div>
  );
}
