import type { Metadata } from "next";
import { after } from "next/server";
import { buttonClass } from "@/app/_components/button-class";
import { Notice } from "@/app/_components/notice";
import { pageLocale } from "@/app/_components/page-locale";
import { PageTitle } from "@/app/_components/page-title";
import { ShopLink } from "@/app/_components/shop-link";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Aftercare } from "@/lib/orders/get-aftercare";
import type { OrderView } from "@/lib/orders/order-view";
import { runDue } from "@/lib/orders/run-due";
import { ClaimsCard } from "../_after/claims-card";
import { DoneNotice } from "../_after/done-notice";
import { OrderHistory } from "../_after/order-history";
import { RefundAccount } from "../_after/refund-account";
import { RefundCard } from "../_after/refund-card";
import { AccountGuide } from "../_order/account-guide";
import { AfterCare, LookupLink } from "../_order/after-care";
import { HeadMark } from "../_order/head-mark";
import { HeadNotice } from "../_order/head-notice";
import { OrderDelivery } from "../_order/order-delivery";
import { listRefusals, orderHead } from "../_order/order-head";
import { OrderItems } from "../_order/order-items";
import { OrderNumber } from "../_order/order-number";
import { findPageOrderWithCare, type OrderPageProps, orderMetadata } from "../_order/order-page";
import { OrderPayment } from "../_order/order-payment";
import { OrderWatch } from "../_order/order-watch";
import { PayBar } from "../_order/pay-bar";
import { RefusalNotice } from "../_order/refusal-notice";
import { titleTexts } from "../_order/title-texts";

export async function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return { ...(await orderMetadata(props, ({ orders }) => orders.title)), referrer: "same-origin" };
}

/** An order as it stands now: one page for every state, and the same truth in every tab. */
export default async function OrderPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const query = await props.searchParams;
  const { order, care, merchantUid, link, viewer } = await findPageOrderWithCare(props);
  after(() => runDue({ merchantUid }));

  const { orders: texts } = getMessages(locale);
  const now = new Date();
  const head = orderHead(order, now);
  const { title, lead } = titleTexts(head, order, {
    mayGiveAccount: care?.isPlacer === true,
    mayReturn: care?.canReturn === true,
    claims: care?.claims ?? [],
    parcels: care?.parcels ?? [],
    locale,
  });
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <HeadMark head={head} />
        <PageTitle lead={lead}>{title}</PageTitle>
        <div className="grid gap-5">
          <DoneNotice done={query.done} locale={locale} />
          {care ? <RefundAccount merchantUid={merchantUid} care={care} locale={locale} /> : null}
          {listRefusals(order).map((refusal, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered on the server, never reordered
            <RefusalNotice key={index} refusal={refusal} texts={texts.refusal} locale={locale} />
          ))}
          <HeadNotice head={head} order={order} link={link} locale={locale} now={now} />
          {order.vbank ? (
            <AccountGuide account={order.vbank} total={order.total} texts={texts} locale={locale} now={now} />
          ) : null}
          <OrderWatch merchantUid={merchantUid} link={link} status={order.status} texts={texts.account} />
          <OrderNumber merchantUid={merchantUid} texts={texts} />
          <OrderRecord
            order={order}
            care={care}
            isGoing={head !== "cancelling" && head !== "returned"}
            isNewGuest={head === "placed" && viewer.userId === null}
            locale={locale}
          />
          <PayBar order={order} link={link} locale={locale} />
        </div>
      </div>
    </div>
  );
}

type RecordProps = {
  order: OrderView;
  care: Aftercare | null;
  isGoing: boolean;
  isNewGuest: boolean;
  locale: Locale;
};

/** What its owner alone sees; whoever has the link is told how to become that. */
function OrderRecord({ order, care, isGoing, isNewGuest, locale }: RecordProps) {
  const { orders, aftercare } = getMessages(locale);
  const { link } = orders;
  if (order.access === "link" || !care) {
    return (
      <Notice role="note" title={link.title} action={<LookupLink locale={locale} text={link.action} />}>
        {link.body}
      </Notice>
    );
  }
  const { merchantUid } = order;
  return (
    <>
      <RefundCard order={order} care={care} locale={locale} />
      <ClaimsCard merchantUid={merchantUid} care={care} locale={locale} />
      <OrderDelivery
        order={order}
        isGoing={isGoing}
        care={care}
        changeAddress={
          care.mayChangeAddress === "buyer" && care.isPlacer ? (
            <ShopLink
              href={`/orders/${merchantUid}/address`}
              locale={locale}
              className={buttonClass("quiet")}
            >
              {aftercare.links.address}
            </ShopLink>
          ) : null
        }
        locale={locale}
      />
      <OrderItems order={order} locale={locale} />
      <OrderPayment order={order} care={care} locale={locale} />
      <AfterCare order={order} care={care} isNewGuest={isNewGuest} locale={locale} />
      <OrderHistory history={care.history} locale={locale} />
    </>
  );
}
