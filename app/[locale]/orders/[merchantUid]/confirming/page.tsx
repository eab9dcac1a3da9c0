import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { getViewer } from "@/lib/auth/viewer";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { localePath } from "@/lib/i18n/locale";
import { getOrderView } from "@/lib/orders/get-order-view";
import { orderPaths } from "../../../checkout/_pay/order-paths";
import { Contact } from "../../_order/contact";
import { OrderNumber } from "../../_order/order-number";
import { linkOf, type OrderPageProps } from "../../_order/order-page";
import { Confirming } from "./confirming";

export async function generateMetadata(): Promise<Metadata> {
  const { orders, common } = getMessages(await pageLocale());
  return {
    title: `${orders.confirming.title} · ${common.shopName}`,
    robots: { index: false },
    referrer: "same-origin",
  };
}

/** The wait for the gateway. What is known already is told by the order's own page. */
export default async function ConfirmingPage({ params, searchParams }: OrderPageProps) {
  const locale = await pageLocale();
  const { merchantUid } = await params;
  const query = await searchParams;
  const link = linkOf(query);
  const order = await getOrderView({ merchantUid, viewer: await getViewer(link) });
  if (!order) notFound();
  const paths = orderPaths({ locale, merchantUid, link });
  if (order.status !== "pending" || order.lastProblem?.kind === "refused") redirect(paths.order);

  const { orders: texts } = getMessages(locale);
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <Confirming
          merchantUid={merchantUid}
          link={link}
          before={{
            decided: order.payments.filter(({ decision }) => decision !== "none").length,
            hasProblem: order.lastProblem !== null,
            expectsPayment: query.after === "window",
          }}
          paths={{ ...paths, lookup: localePath(locale, "/orders/find") }}
          payText={fill(texts.confirming.payAgain, { total: formatWon(order.total, locale) })}
          texts={texts.confirming}
          stateTexts={texts.steps.state}
          contact={
            <p className="flex flex-wrap items-center gap-x-4">
              <span>{texts.confirming.contact}</span>
              <Contact merchantUid={merchantUid} locale={locale} />
            </p>
          }
          number={<OrderNumber merchantUid={merchantUid} texts={texts} />}
        />
      </div>
    </div>
  );
}
